import { App } from '../lib';
import { ctr01Stacks } from './ctr01-stacks';
import { k8sPlatform } from './k8s-platform';
import { describeLab } from './lab';
import { names } from './names';
import { synStacks } from './syn-stacks';
import { updates } from './updates';
import { vmPlatform } from './vm-platform';

/**
 * The Stetter homelab.
 *
 * @param stackRepositories group of repositories with one for each stack of ctr01, as some of its pages have them:
 *   `compose-stacks`. Others have all in one, `ctr01-stacks`, which is what is written without it (C01).
 */
export function stetter(stackRepositories?: string): App {
  const app = new App();
  const lab = describeLab(app, stackRepositories);
  const { ctr01 } = vmPlatform(lab);
  k8sPlatform(lab);
  ctr01Stacks(lab, ctr01);
  names(synStacks(lab), lab, ctr01);
  updates(lab);
  return app;
}
