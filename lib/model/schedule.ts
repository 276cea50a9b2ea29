/** Least and most of a field of cron, and the names that stand for its numbers; 0 and 7 are both Sunday. */
const fields: readonly (readonly [least: number, most: number, ...names: string[]])[] = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12, 'jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  [0, 7, 'sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'],
];

/**
 * Whether cron takes a schedule: five fields, or a word such as `@daily`.
 *
 * @see https://manpages.debian.org/trixie/cron/crontab.5.en.html
 */
export function isSchedule(text: string): boolean {
  if (/^@(hourly|daily|weekly|monthly)$/.test(text)) return true;
  const given = text.split(' ');
  return given.length === fields.length && fields.every((field, index) => isField(given[index] ?? '', field));
}

function isField(text: string, [least, most, ...names]: (typeof fields)[number]): boolean {
  const isValue = (value: string) =>
    names.includes(value.toLowerCase()) ||
    (/^\d+$/.test(value) && Number(value) >= least && Number(value) <= most);
  return text.split(',').every((item) => {
    const [, from = '', to, step] = /^([^-/]+)(?:-([^-/]+))?(?:\/(\d+))?$/.exec(item) ?? [];
    if (step === '0') return false;
    if (from === '*') return to === undefined;
    // A step needs a range that it walks through.
    return isValue(from) && (to === undefined ? step === undefined : isValue(to));
  });
}
