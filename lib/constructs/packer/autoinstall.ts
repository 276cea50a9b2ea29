import type { Dialect } from '../../core/dialect';
import { formatYaml } from '../../formats/yaml';
import type { AutoinstallDocument } from './document';
import { buildUser, neededPackages } from './preseed';

/** User data of Ubuntu's installer. Its first line says what it is, so the header stands below. */
export const autoinstallYaml: Dialect<AutoinstallDocument> = {
  name: 'autoinstall',
  format: (document, header) =>
    `#cloud-config\n${formatYaml(document, header === undefined ? {} : { header })}`,
};

/** What differs between one autoinstall file and another. */
export interface AutoinstallSettings {
  /** Language and character set: `en_US.UTF-8`. */
  readonly locale: string;
  /** Name of the machine while it is built. */
  readonly hostName: string;
}

/**
 * Answers for Ubuntu's server installer: one partition, a user for the build, and what a clone needs. The password is a
 * template, which Packer fills with a hash.
 *
 * @see https://canonical-subiquity.readthedocs-hosted.com/en/latest/reference/autoinstall-reference.html
 */
export function autoinstallFile({ locale, hostName }: AutoinstallSettings): AutoinstallDocument {
  const sudoers = `/target/etc/sudoers.d/${buildUser}`;
  return {
    autoinstall: {
      version: 1,
      locale,
      keyboard: { layout: 'us' },
      timezone: 'Etc/UTC',
      storage: { layout: { name: 'direct' } },
      identity: { hostname: hostName, username: buildUser, password: '${password}' },
      ssh: { 'install-server': true, 'allow-pw': true },
      packages: [...neededPackages],
      updates: 'all',
      'late-commands': [`echo '${buildUser} ALL=(ALL) NOPASSWD: ALL' > ${sudoers}`, `chmod 0440 ${sudoers}`],
    },
  };
}
