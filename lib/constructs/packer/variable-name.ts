/** Name of a template's variable in its file, `debian_13_mirror`: two files of a folder may not declare the same one. */
export function variableName(template: string, name: string): string {
  return `${template}_${name}`.replace(/\W/g, '_').replace(/^(?=\d)/, '_');
}
