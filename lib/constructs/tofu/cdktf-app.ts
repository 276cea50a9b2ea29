import type { IConstruct } from 'constructs';

import type { App } from '../../core/app';
import { Aspects, TerraformStack, type IAspect } from './engine';

const appSymbol = Symbol.for('cdktf/App');

interface CdktfApp {
  crossStackReference(from: TerraformStack, to: TerraformStack, identifier: string): string;
}

/**
 * Makes our app one that cdktf takes for its own: it looks for this symbol, and asks the app for a value of another
 * stack.
 */
export function carryCdktf(app: App): void {
  if (appSymbol in app) return;
  Object.defineProperty(app, appSymbol, { value: true });
  const cdktfApp = app as unknown as CdktfApp;
  cdktfApp.crossStackReference = (from, to, identifier) => {
    to.addDependency(from);
    const output = from.registerOutgoingCrossStackReference(identifier).friendlyUniqueId;
    return to.registerIncomingCrossStackReference(from).getString(output);
  };
}

const withAspects = new WeakSet<App>();

/** Runs the aspects of the whole tree, before anything is resolved. cdktf's own walk starts at a stack. */
export function runAspectsOnce(app: App): void {
  if (withAspects.has(app)) return;
  withAspects.add(app);
  app.beforeCheck(() => {
    visit(app, []);
  });
}

function visit(construct: IConstruct, inherited: readonly IAspect[]): void {
  const aspects = [
    ...inherited,
    ...Aspects.of(construct).all.filter((aspect) => !inherited.includes(aspect)),
  ];
  for (const aspect of aspects) aspect.visit(construct);
  for (const child of construct.node.children) visit(child, aspects);
}
