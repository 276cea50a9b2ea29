import type { Judge } from './judge';
import { ansible } from './judges/ansible';
import { cloudInit } from './judges/cloud-init';
import { compose } from './judges/compose';
import { composeSchema } from './judges/compose-schema';
import { configFiles } from './judges/config-files';
import { devbox } from './judges/devbox';
import { env } from './judges/env';
import { gitlab } from './judges/gitlab';
import { gitlabRun } from './judges/gitlab-run';
import { jinja } from './judges/jinja';
import { markdown } from './judges/markdown';
import { mermaid } from './judges/mermaid';
import { packer } from './judges/packer';
import { packerPlugin } from './judges/packer-plugin';
import { preseed } from './judges/preseed';
import { prometheus } from './judges/prometheus';
import { renovate } from './judges/renovate';
import { repository } from './judges/repository';
import { scripts } from './judges/scripts';
import { tofu } from './judges/tofu';
import { yaml } from './judges/yaml';

/** All judges, in the order in which the table has them. */
export const judges: readonly Judge[] = [
  packer,
  packerPlugin,
  preseed,
  cloudInit,
  tofu,
  ansible,
  jinja,
  compose,
  composeSchema,
  gitlab,
  gitlabRun,
  devbox,
  scripts,
  prometheus,
  yaml,
  env,
  markdown,
  mermaid,
  configFiles,
  renovate,
  repository,
];
