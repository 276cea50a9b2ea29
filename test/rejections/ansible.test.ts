import { AnsiblePlaybook, AnsibleRole, GitlabPipeline, Host, roles } from '../../lib';
import { expectRefused, expectWarned } from './refusal';
import { SmallLab } from './small-lab';

test('a role for a machine that the lab does not have', () => {
  const { app, lan, repository } = new SmallLab();
  new Host(app, 'ctr01', { address: lan.at(21), groups: ['container-hosts'] });
  new AnsibleRole(repository, 'motd', { tasks: [], hosts: ['ctr10', 'container_host', 'all'] }); // <motd>
  new AnsibleRole(repository, 'issue', { tasks: [], hosts: ['kubernetes'] }); // <issue>
  expectRefused(
    app,
    `
      HL202  there is no host or group "ctr10" in this lab
             at  platform/motd  <motd>
        fix  did you mean "ctr01"? Give the Host itself to be sure

      HL202  there is no host or group "container_host" in this lab
             at  platform/motd  <motd>
        fix  did you mean "container_hosts"? Give the Host itself to be sure

      HL202  there is no host or group "kubernetes" in this lab
             at  platform/issue  <issue>
        fix  give the Host itself`,
  );
});

test('a play for a machine that the lab does not have', () => {
  const { app, repository } = new SmallLab();
  // <reboot>
  new AnsiblePlaybook(repository, 'reboot', {
    plays: [
      { name: 'Reboot', hosts: ['docker'] },
      { name: 'Reboot the other one', hosts: ['dokcer', 'docker'] },
    ],
  });
  expectRefused(
    app,
    `
      HL202  there is no host or group "dokcer" in this lab
             at  platform/reboot  <reboot>
        fix  did you mean "docker"? Give the Host itself to be sure`,
  );
});

test('a machine of another lab', () => {
  const { app, repository } = new SmallLab();
  const { docker } = new SmallLab();
  new AnsibleRole(repository, 'motd', { tasks: [], hosts: [docker] }); // <foreign>
  expectRefused(
    app,
    `
      HL202  host docker is of another app
             at  platform/motd  <foreign>
        fix  use a host of this lab`,
  );
});

test('a role whose name Ansible does not take, and variables without it', () => {
  const { app, repository } = new SmallLab();
  new AnsibleRole(repository, 'my-role', { tasks: [] }); // <role-name>
  new AnsibleRole(repository, 'backup', { tasks: [], defaults: { backup_path: '/srv', keep: 7 } }); // <variable>
  expectRefused(
    app,
    `
      HL203  a role's name must be a-z, 0-9 and "_", got "my-role"
             at  platform/my-role  <role-name>
        fix  write "my_role"

      HL204  variable keep of role backup could be another role's
             at  platform/backup  <variable>
        fix  name it backup_keep: variables of all roles share one space`,
  );
});

test('a job that needs one which the pipeline does not have', () => {
  const { app, repository } = new SmallLab();
  // <pipeline>
  new GitlabPipeline(repository, 'pipeline', {
    jobs: {
      build: { stage: 'validate', script: ['make'] },
      test: { stage: 'validate', script: ['make test'], needs: ['biuld', { job: 'deploy' }, 'build'] },
    },
  });
  expectRefused(
    app,
    `
      HL301  job test needs "biuld", which is no job of this pipeline
             at  platform/pipeline  <pipeline>
        fix  did you mean "build"?

      HL301  job test needs "deploy", which is no job of this pipeline
             at  platform/pipeline  <pipeline>
        fix  name a job of this pipeline`,
  );
});

test('a machine whose roles nothing applies', () => {
  const { app, lan } = new SmallLab();
  new Host(app, 'nas', { address: lan.at(4), roles: [roles.nfs(), roles.monitoring()] }); // <unconfigured>
  expectWarned(
    app,
    `
      HL205  warning: nas has roles nfs, monitoring, which no playbook applies
             at  nas  <unconfigured>
        fix  make the machine in the repository whose Ansible configures it, or give that repository new AnsibleProject(repository, 'ansible')`,
  );
});

test("a playbook of one's own applies the roles that it names", () => {
  const { app, lan, repository } = new SmallLab();
  const nas = new Host(app, 'nas', { address: lan.at(4), roles: [roles.nfs(), roles.monitoring()] }); // <half-configured>
  new AnsiblePlaybook(repository, 'mounts', { plays: [{ name: 'Mount', hosts: [nas], roles: ['nfs'] }] });
  expectWarned(
    app,
    `
      HL205  warning: nas has role monitoring, which no playbook applies
             at  nas  <half-configured>
        fix  make the machine in the repository whose Ansible configures it, or give that repository new AnsibleProject(repository, 'ansible')`,
  );
});

test('a pipeline without a job', () => {
  const { app, repository } = new SmallLab();
  new GitlabPipeline(repository, 'pipeline', { jobs: { '.base': { script: ['true'] } } }); // <idle>
  expectWarned(
    app,
    `
      HL302  warning: a pipeline without a job, which GitLab refuses
             at  platform/pipeline  <idle>
        fix  give it jobs, or leave it out: nothing in its repository has a tool that could check it`,
  );
});

test('a playbook without a play', () => {
  const { app, repository } = new SmallLab();
  new AnsiblePlaybook(repository, 'site'); // <empty>
  expectWarned(
    app,
    `
      HL206  warning: a playbook without a play, which Ansible refuses
             at  platform/site  <empty>
        fix  give it plays, or machines of the lab roles`,
  );
});

test('a group with the name of a machine, or of a group that Ansible has', () => {
  const { app, lan } = new SmallLab();
  new Host(app, 'ctr01', { address: lan.at(21), groups: ['docker', 'media'] }); // <grouped>
  new Host(app, 'ctr02', { address: lan.at(22), groups: ['all', 'docker'] }); // <all>
  expectRefused(
    app,
    `
      HL207  group "docker" of ctr01 is a machine too
             by  ctr01   <grouped>
             and docker  <small-docker>
        fix  give the group another name

      HL207  group "all" of ctr02 is a group that Ansible has itself
             at  ctr02  <all>
        fix  give the group another name`,
  );
});
