import type { IConstruct } from 'constructs';

import type { App } from '../../core/app';
import { applyAfter, reportOn } from '../../core/component';
import { BackendElement, unreadable } from './backend';
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
    // cdktf throws at a circle; as two edges it is in the report, with both roots.
    if (from.dependsOn(to)) applyAfter(to, from, 'reads its state');
    else to.addDependency(from);
    reportUnreadable(from, to);
    const output = from.registerOutgoingCrossStackReference(identifier).friendlyUniqueId;
    return to.registerIncomingCrossStackReference(from).getString(output);
  };
}

/** Tells of a state that is read from where it is not: OpenTofu would find another one there, or none. */
function reportUnreadable(from: TerraformStack, to: TerraformStack): void {
  const element = from.node.tryFindChild('backend');
  const why = element instanceof BackendElement ? unreadable(element.backend) : undefined;
  const pairs = told.get(from) ?? new Set();
  if (why === undefined || pairs.has(to)) return;
  told.set(from, pairs.add(to));
  reportOn(to, {
    code: 'HL505',
    what: `a value of ${from.node.path} is used in ${to.node.path}, but the state of ${from.node.path} is ${why}`,
    fix: `give ${from.node.path} a backend that both can read, as in gitlabState('${from.node.id}'), or use a value that the program knows`,
  });
}

const told = new WeakMap<TerraformStack, Set<TerraformStack>>();
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
