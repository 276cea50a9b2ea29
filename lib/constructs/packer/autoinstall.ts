import type { Dialect } from '../../core/dialect';
import { formatYaml } from '../../formats/yaml';
import type { AutoinstallDocument } from './document';
import type { InstallSettings } from './install-settings';
import { buildUser, neededPackages } from './preseed';

/** User data of Ubuntu's installer. Its first line says what it is, so the header stands below. */
export const autoinstallYaml: Dialect<AutoinstallDocument> = {
  name: 'autoinstall',
  format: (document, header) =>
    `#cloud-config\n${formatYaml(document, header === undefined ? {} : { header })}`,
};

/** What differs between one autoinstall file and another. */
export interface AutoinstallSettings extends InstallSettings {
  /** Name of the machine while it is built. */
  readonly hostName: string;
}

/**
 * Answers for Ubuntu's server installer: a user for the build, and what a clone needs. The password is a
 * template, which Packer fills with a hash.
 *
 * @see https://canonical-subiquity.readthedocs-hosted.com/en/latest/reference/autoinstall-reference.html
 */
export function autoinstallFile(settings: AutoinstallSettings): AutoinstallDocument {
  const { locale, hostName } = settings;
  const sudoers = `/target/etc/sudoers.d/${buildUser}`;
  return {
    autoinstall: {
      version: 1,
      locale,
      keyboard: { layout: settings.keyboard },
      timezone: settings.timezone,
      storage: { layout: { name: settings.layout } },
      identity: { hostname: hostName, username: buildUser, password: '${password}' },
      ssh: { 'install-server': true, 'allow-pw': true },
      packages: [...neededPackages, ...settings.packages],
      updates: 'all',
      'late-commands': [`echo '${buildUser} ALL=(ALL) NOPASSWD: ALL' > ${sudoers}`, `chmod 0440 ${sudoers}`],
    },
  };
}
