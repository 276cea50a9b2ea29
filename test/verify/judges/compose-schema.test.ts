import { composeSchema } from '../../../lib/verify/judges/compose-schema';
import { testJudge, text } from './catches';

const owner = 'ctr01-stacks/core';
const file = `${owner}/compose.yaml`;

testJudge(composeSchema, { files: 14, near: 'folder' }, [
  ['an unknown key', text(file, 'cap_add:', 'cap_ad:'), file, owner, /cap_ad/],
  [
    'a number for a text',
    text(file, 'container_name: vault', 'container_name: 3'),
    file,
    owner,
    /container_name.*string/,
  ],
  [
    'a map for a list',
    text(file, /cap_add:\n {6}- IPC_LOCK/, 'cap_add:\n      IPC_LOCK: true'),
    file,
    owner,
    /cap_add.*array/,
  ],
  [
    'a list for services',
    text(file, /^services:\n/m, 'services: []\nx-services:\n'),
    file,
    owner,
    /services.*object/,
  ],
  ['a text that is no YAML', text(file, 'name: core', 'name: "core'), file, owner, /parse/],
]);
