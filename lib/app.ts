import { labChecks } from './checks/all';
import { App as CoreApp, type AppProps as CoreAppProps, type LabCheck } from './core/app';
import { addReport } from './patterns/report';
import { addStandardFiles } from './patterns/standard-files';

/** Settings of an {@link App}. */
export interface AppProps extends CoreAppProps {
  /**
   * Rules about the whole lab beside the library's own.
   *
   * @default - none
   */
  readonly checks?: readonly LabCheck[];
}

/**
 * The root of a lab: checks, renders and writes everything that stands below it.
 *
 * @example
 * const app = new App();
 * const platform = new Repository(app, 'vm-platform');
 * app.synth();
 */
export class App extends CoreApp {
  private readonly ownChecks: readonly LabCheck[];

  constructor(props: AppProps = {}) {
    super(props);
    this.ownChecks = props.checks ?? [];
  }

  protected override labChecks(): Iterable<LabCheck> {
    return [...labChecks, ...this.ownChecks];
  }

  protected override complete(): void {
    addStandardFiles(this);
    addReport(this);
  }
}
