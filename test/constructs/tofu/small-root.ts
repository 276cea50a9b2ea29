import type { TofuDocument } from '../../../lib/constructs/tofu/document';
import { TofuRoot, type TofuRootProps } from '../../../lib/constructs/tofu/tofu-root';
import { App } from '../../../lib/core/app';
import { Repository } from '../../../lib/core/repository';

/** An app with a repository and one root in it. */
export function labWithRoot(props: TofuRootProps = {}) {
  const app = new App();
  const repository = new Repository(app, 'platform');
  return { app, repository, root: new TofuRoot(repository, 'tofu', props) };
}

/** What OpenTofu reads of a root. */
export function documentOf(app: App, folder = 'platform/tofu'): TofuDocument {
  return JSON.parse(app.render().get(`${folder}/main.tf.json`) ?? '{}') as TofuDocument;
}

/** The resources of a type, by name, without what cdktf adds. */
export function resourcesOf(document: TofuDocument, type = 'terraform_data'): Record<string, unknown> {
  const resources = Object.entries(document.resource?.[type] ?? {}).map(([name, { '//': _, ...body }]) => [
    name,
    body,
  ]);
  return Object.fromEntries(resources) as Record<string, unknown>;
}

/** The problems of an app: code and sentence. */
export function problemsOf(app: App): readonly string[] {
  return app.check().map(({ code, what }) => `${code} ${what}`);
}
