import { configFiles } from '../../../lib/verify/judges/config-files';
import { testJudge, text } from './catches';

const management = 'ctr01-stacks/management';
const plans = `${management}/config/backrest/config.json`;

testJudge(configFiles, 19, [
  ['an unknown field', text(plans, '"autoInitialize"', '"autoInit"'), plans, management, /autoInit/],
  [
    'another version of the format',
    text(plans, '"version": 4', '"version": 3'),
    plans,
    management,
    /version/,
  ],
  ['a schedule of four fields', text(plans, '0 2 * * *', '0 2 * *'), plans, management, /five fields/],
  [
    'a retention that keeps nothing',
    text(plans, /"daily": 7,\s+"weekly": 4,\s+"monthly": 3/, '"daily": 0'),
    plans,
    management,
    /keeps nothing/,
  ],
  [
    'a repository that is not there',
    text(plans, '"repo": "docker-volumes"', '"repo": "volumes"'),
    plans,
    management,
    /repository volumes, which is not there/,
  ],
  [
    'a repository that is in no mount',
    text(plans, '"uri": "/repos/docker-volumes"', '"uri": "/repos/volumes"'),
    plans,
    management,
    /\/repos\/volumes is in no mount/,
  ],
  [
    'a variable that the container does not have',
    text(plans, '${RESTIC_PASSWORD}', '${PASSWORD}'),
    plans,
    management,
    /no variable PASSWORD/,
  ],
  [
    'a volume that no stack has',
    text(plans, '/plex_config/', '/plex_data/'),
    plans,
    management,
    /no stack of the machine has a volume/,
  ],
]);
