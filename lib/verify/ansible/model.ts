import { z } from 'zod';

import { reportLists } from '../report/table';

const schema = z.object({ hosts: reportLists.hosts });

/** A machine as the report has it. */
export type ModelHost = z.infer<typeof schema>['hosts'][number];

/** Machines that Ansible is to know, as the report has them; or why the report does not tell. */
export function ansibleHosts(report: unknown): readonly ModelHost[] | { readonly wrong: string } {
  const parsed = schema.safeParse(report);
  if (!parsed.success)
    return { wrong: `report.json does not tell the hosts: ${z.prettifyError(parsed.error)}` };
  return parsed.data.hosts.filter(({ groups, roles }) => groups.length > 0 || roles.length > 0);
}

/** A group's name in an inventory, where a dash would be an operator. */
export function inventoryName(group: string): string {
  return group.replace(/[^A-Za-z0-9_]/g, '_').replace(/^(?=\d)/, '_');
}
