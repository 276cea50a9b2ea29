import { App } from '../lib';
import { ctr01Stacks } from './ctr01-stacks';
import { k8sPlatform } from './k8s-platform';
import { describeLab } from './lab';
import { names } from './names';
import { synStacks } from './syn-stacks';
import { vmPlatform } from './vm-platform';

/** The Stetter homelab. */
export function stetter(): App {
  const app = new App();
  const lab = describeLab(app);
  const { ctr01 } = vmPlatform(lab);
  k8sPlatform(lab);
  ctr01Stacks(lab, ctr01);
  names(synStacks(lab), lab, ctr01);
  return app;
}
