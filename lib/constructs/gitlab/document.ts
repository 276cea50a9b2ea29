/** A condition under which a job or a pipeline runs. */
export interface GitlabRule {
  if?: string;
  changes?: string[] | { paths: string[]; compare_to?: string };
  exists?: string[];
  when?: 'on_success' | 'on_failure' | 'always' | 'manual' | 'delayed' | 'never';
  allow_failure?: boolean;
  variables?: Record<string, string>;
  [key: string]: unknown;
}

/** A job. */
export interface GitlabJob {
  extends?: string | string[];
  stage?: string;
  image?: string | { name: string; entrypoint?: string[] };
  tags?: string[];
  variables?: Record<string, string>;
  before_script?: string[];
  script?: string[];
  after_script?: string[];
  rules?: GitlabRule[];
  needs?: (string | { job: string; artifacts?: boolean; optional?: boolean })[];
  artifacts?: {
    paths?: string[];
    name?: string;
    access?: 'all' | 'developer' | 'none';
    expire_in?: string;
    reports?: Record<string, unknown>;
    [key: string]: unknown;
  };
  cache?: unknown;
  environment?: string | { name: string; url?: string };
  resource_group?: string;
  interruptible?: boolean;
  allow_failure?: boolean;
  when?: string;
  [key: string]: unknown;
}

/**
 * A `.gitlab-ci.yml`: its global keywords, and a job under every other key.
 *
 * @see https://docs.gitlab.com/ci/yaml/
 */
export interface GitlabDocument {
  include?: (string | Record<string, unknown>)[];
  stages?: string[];
  workflow?: { name?: string; rules?: GitlabRule[] };
  variables?: Record<string, string>;
  default?: GitlabJob;
  [job: string]: unknown;
}
