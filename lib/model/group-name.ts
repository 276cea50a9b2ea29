/** A group's name as Ansible takes it: a dash would be an operator in a pattern, and a digit comes first in no variable. */
export function groupName(name: string): string {
  return name.replace(/[^A-Za-z0-9_]/g, '_').replace(/^(?=\d)/, '_');
}
