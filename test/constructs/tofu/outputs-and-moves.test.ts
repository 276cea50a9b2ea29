import { TofuResource } from '../../../lib/constructs/tofu/resource';
import { documentOf, labWithRoot } from './small-root';

const marker = { type: 'terraform_data', body: () => ({}) };

test('an output may hold any data, with references in it', () => {
  const { app, root } = labWithRoot();
  const made = new TofuResource(root, 'marker', marker);
  root.output('machines', {
    value: { ids: [made.attribute('id')], text: 'costs ${5}' },
    description: 'What was made.',
    sensitive: true,
  });
  expect(documentOf(app).output).toEqual({
    machines: {
      value: { ids: ['${terraform_data.marker.id}'], text: 'costs $${5}' },
      description: 'What was made.',
      sensitive: true,
    },
  });
});

test('a variable may say which values are right', () => {
  const { app, root } = labWithRoot();
  root.variable('workers', {
    type: 'number',
    description: 'Number of workers.',
    default: 3,
    validation: [{ condition: 'var.workers >= 1 && var.workers <= 10', message: 'Give 1 to 10.' }],
  });
  expect(documentOf(app).variable?.['workers']).toMatchObject({
    validation: [{ condition: '${var.workers >= 1 && var.workers <= 10}', error_message: 'Give 1 to 10.' }],
  });
});

test('what was moved, and what is taken over, stands in blocks of their own', () => {
  const { app, root } = labWithRoot();
  new TofuResource(root, 'marker', marker);
  root.addMoved({ from: 'terraform_data.old', to: 'terraform_data.marker' });
  root.addImport({ to: 'terraform_data.marker', id: 'x' });
  root.file.patch((document) => {
    document.moved?.push({ from: 'terraform_data.older', to: 'terraform_data.old' });
  });
  expect(documentOf(app)).toMatchObject({
    moved: [
      { from: 'terraform_data.old', to: 'terraform_data.marker' },
      { from: 'terraform_data.older', to: 'terraform_data.old' },
    ],
    import: [{ to: 'terraform_data.marker', id: 'x' }],
  });
});
