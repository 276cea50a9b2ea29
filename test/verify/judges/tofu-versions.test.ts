import { tofu } from '../../../lib/verify/judges/tofu';
import { judgePlanted } from './planted';

const file = 'vm-platform/tofu/versions.tofu.json';

test.each([
  ['versions that are none of this OpenTofu', '>= 1.6.0', '>= 99.0.0', /not compatible with OpenTofu/],
  ['versions that are none', '>= 1.6.0', 'new', /Invalid version constraint/],
  ['no JSON', '"terraform": {', '"terraform": {{', /tofu init/],
])('catches %s', async (_, before, after, message) => {
  const { faults } = await judgePlanted(tofu, (output) => output.replace(file, before, after));
  expect(faults.filter((fault) => message.test(fault.message))).not.toEqual([]);
});
