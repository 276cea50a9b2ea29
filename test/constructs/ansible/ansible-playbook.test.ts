import { parse } from 'yaml';
import { AnsiblePlaybook, type AnsiblePlaybookProps } from '../../../lib/constructs/ansible/ansible-playbook';
import { AnsibleRole } from '../../../lib/constructs/ansible/ansible-role';
import { roles } from '../../../lib/constructs/ansible/roles';
import { Host } from '../../../lib/model/host';
import { codesOf, fileOf, smallLab } from '../small-lab';

/** The plays of a playbook, as Ansible reads them. */
function playsOf(props: AnsiblePlaybookProps, lab = smallLab({ groups: ['container-hosts'] })): unknown {
  new AnsiblePlaybook(lab.repository, 'site', props);
  return parse(fileOf(lab.app, 'repo/ansible/site.yml'));
}

const role = (name: string, ...tags: string[]) => ({ role: name, tags: [name, ...tags] });

describe('without plays of its own', () => {
  test('machines that are alike are configured together, in the order of the machines', () => {
    const lab = smallLab({ roles: [roles.common(), roles.gpu()] });
    const alike = { roles: [roles.common(), roles.docker()] };
    new Host(lab.app, 'web', { address: lab.lan.at(30), ...alike });
    new Host(lab.app, 'db', { address: lab.lan.at(31), roles: [roles.common(), roles.gpu()] });
    new Host(lab.app, 'nas', { address: lab.lan.at(4) });
    expect(playsOf({}, lab)).toEqual([
      {
        name: 'Configure ctr01, db',
        hosts: 'ctr01,db',
        become: true,
        roles: [role('common'), role('gpu', 'nvidia')],
      },
      { name: 'Configure web', hosts: 'web', become: true, roles: [role('common'), role('docker')] },
    ]);
  });

  test('the order of the roles tells machines apart', () => {
    const lab = smallLab({ roles: [roles.common(), roles.docker()] });
    new Host(lab.app, 'web', { address: lab.lan.at(30), roles: [roles.docker(), roles.common()] });
    expect(playsOf({}, lab)).toHaveLength(2);
  });

  test("roles of one's own are applied where they say, after the others", () => {
    const lab = smallLab({ groups: ['lab'], roles: [roles.common()] });
    new AnsibleRole(lab.repository, 'motd', { tasks: [], hosts: [lab.ctr01, 'lab'] });
    new AnsibleRole(lab.repository, 'unused', { tasks: [] });
    expect(playsOf({}, lab)).toEqual([
      { name: 'Configure ctr01', hosts: 'ctr01', become: true, roles: [role('common')] },
      { name: 'Apply role motd', hosts: 'ctr01,lab', become: true, roles: [role('motd')] },
    ]);
  });
});

describe('with plays of its own', () => {
  test('has those alone, with the machines, roles and tasks that they name', () => {
    const lab = smallLab({ roles: [roles.common()] });
    const motd = new AnsibleRole(lab.repository, 'motd', { tasks: [] });
    const reboot = { name: 'Reboot', 'ansible.builtin.reboot': {} };
    const plays = [
      { name: 'All', hosts: [lab.ctr01, 'all'], roles: ['docker', motd], tasks: [reboot], become: false },
    ];
    expect(playsOf({ plays }, lab)).toEqual([
      {
        name: 'All',
        hosts: 'ctr01,all',
        become: false,
        roles: [role('docker'), role('motd')],
        tasks: [reboot],
      },
    ]);
  });

  test('what is not given is not there, but for becoming root', () => {
    expect(playsOf({ plays: [{ name: 'X', hosts: ['all'] }] })).toEqual([
      { name: 'X', hosts: 'all', become: true },
    ]);
  });

  test.each(['all', 'localhost', 'ungrouped', 'ctr01', 'container_hosts'])('%s is a name', (name) => {
    const lab = smallLab({ groups: ['container-hosts'] });
    new AnsiblePlaybook(lab.repository, 'site', { plays: [{ name: 'X', hosts: [name] }] });
    expect(codesOf(lab.app)).toEqual([]);
  });

  test('a machine or group that the lab has not is a problem, with the one that is meant', () => {
    const lab = smallLab({ groups: ['container-hosts'] });
    new AnsiblePlaybook(lab.repository, 'site', {
      plays: [{ name: 'X', hosts: ['container-hosts', 'ctr1', smallLab().ctr01] }],
    });
    expect(lab.app.check().map(({ code, fix }) => [code, fix])).toEqual([
      ['HL202', 'did you mean "container_hosts"? Give the Host itself to be sure'],
      ['HL202', 'did you mean "ctr01"? Give the Host itself to be sure'],
      ['HL202', 'use a host of this lab'],
    ]);
  });

  test('a play without machines is a compile error, and so is a misspelled key', () => {
    // @ts-expect-error hosts is missing
    expect(() => playsOf({ plays: [{ name: 'X' }] })).toThrow();
    // @ts-expect-error the prop is roles
    const props: AnsiblePlaybookProps = { plays: [{ name: 'X', hosts: ['all'], role: ['docker'] }] };
    expect(props).toBeDefined();
  });
});

test('has its id for a name, and can stand in another folder', () => {
  const { app, repository } = smallLab();
  new AnsiblePlaybook(repository, 'reboot', { folder: 'config', plays: [] });
  expect([...app.render().keys()]).toEqual(['repo/config/reboot.yml']);
});

test('keys that no type knows can be added', () => {
  const lab = smallLab();
  new AnsiblePlaybook(lab.repository, 'site', { plays: [{ name: 'X', hosts: ['all'] }] }).file.patch(
    (plays) => {
      plays[0]!['x_new'] = { a: '{{ jinja_is_alive_here }}' };
      plays.push({ name: 'More', hosts: 'localhost', strategy: 'free' });
    },
  );
  expect(fileOf(lab.app, 'repo/ansible/site.yml')).toMatchInlineSnapshot(`
   "---
   - name: X
     hosts: all
     become: true
     x_new:
       a: '{{ jinja_is_alive_here }}'

   - name: More
     hosts: localhost
     strategy: free
   "
  `);
});
