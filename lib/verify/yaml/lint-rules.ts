/**
 * What yamllint looks for: its defaults without those on taste, and with what ansible-lint wants beside. Lines may be long
 * because addresses and commands are; what starts with `---` is for Ansible's style to say.
 */
export const lintRules = `
extends: default
rules:
  line-length: disable
  document-start: disable
  comments:
    min-spaces-from-content: 1
  comments-indentation: disable
  braces:
    max-spaces-inside: 1
  octal-values:
    forbid-implicit-octal: true
    forbid-explicit-octal: true
  truthy:
    allowed-values: ['true', 'false']
`;
