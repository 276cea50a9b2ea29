// The public surface. Only lines of this form: the build makes a lazy index of them, so that a program pays for what it uses.
export { App, type AppProps } from './app';
export { type LabCheck } from './core/app';
export { Artifact, type ArtifactProps } from './core/artifact';
export { Component, type Checked, type Finding } from './core/component';
export { hashText, markdown, verbatim, type Dialect } from './core/dialect';
export { HomelabError, type AllowedProblem, type Place, type Problem, type Severity } from './core/problem';
export { Repository, type RepositoryProps } from './core/repository';
export { Secret, type SecretProps } from './core/secret';
export { Address } from './model/address';
export {
  NoBackup,
  noBackup,
  type Backup,
  type BackupPlan,
  type BackupRetention,
  type MachineBackups,
} from './model/backup';
export { type DataFolderProps } from './model/data-folder';
export { type GuestProps } from './model/guest';
export { type ContainerHost } from './model/container-host';
export { Host, type HostProps } from './model/host';
export { Image, type ImageFacts, type ImageProps } from './model/image';
export { Network, type NetworkProps } from './model/network';
export { Share, type ShareProps } from './model/share';
export { type Size } from './model/size';
export { type Metrics, type Relabel } from './model/metrics';
export { Step, type HostPort } from './model/step';
export { PackerClone, type PackerCloneProps } from './constructs/packer/packer-clone';
export { type BuildNode, type BuildProps, type IsoDownload } from './constructs/packer/build-props';
export { type DiskLayout, type InstallProps } from './constructs/packer/install-settings';
export { PackerTemplate, type PackerTemplateProps } from './constructs/packer/packer-template';
export { type TemplateUser } from './constructs/packer/users';
export {
  packerVariable,
  type PackerVariable,
  type PackerVariables,
  type PackerVariableType,
} from './constructs/packer/variables';
export { type Firmware, type SystemName } from './constructs/packer/systems';
export { type ManagedBridge, type ManagedVlan } from './constructs/proxmox/node-network';
export { ProxmoxNode, type ProxmoxNodeProps } from './constructs/proxmox/proxmox-node';
export {
  type GpuProps,
  type PciProps,
  type UsbDeviceProps,
  type UsbProps,
} from './constructs/proxmox/devices';
export { type DataDiskProps, type SystemDiskProps } from './constructs/proxmox/disk-props';
export { type CloudInitProps } from './constructs/proxmox/cloud-init/cloud-init';
export { CloudImage, type CloudImageProps } from './constructs/proxmox/cloud-image';
export {
  type NetworkInterfaceProps,
  type VmNetworkInterfaceProps,
} from './constructs/proxmox/network-interface';
export { ProxmoxVm } from './constructs/proxmox/proxmox-vm';
export { ProxmoxContainer } from './constructs/proxmox/proxmox-container';
export {
  type ContainerSystem,
  type ProxmoxContainerProps,
  type VolumeProps,
} from './constructs/proxmox/container-props';
export { type StartupProps } from './constructs/proxmox/startup';
export { type ProxmoxVmProps } from './constructs/proxmox/vm-props';
export { ProxmoxBackupJob, type ProxmoxBackupJobProps } from './constructs/proxmox/proxmox-backup-job';
export { ProxmoxAlias, type ProxmoxAliasProps } from './constructs/proxmox/firewall/proxmox-alias';
export { ProxmoxFirewall, type ProxmoxFirewallProps } from './constructs/proxmox/firewall/proxmox-firewall';
export {
  ProxmoxHostFirewall,
  type ProxmoxHostFirewallProps,
} from './constructs/proxmox/firewall/proxmox-host-firewall';
export { ProxmoxIpSet, type ProxmoxIpSetProps } from './constructs/proxmox/firewall/proxmox-ip-set';
export {
  ProxmoxSecurityGroup,
  type ProxmoxSecurityGroupProps,
} from './constructs/proxmox/firewall/proxmox-security-group';
export {
  type FirewallLog,
  type FirewallPeer,
  type FirewallPort,
  type FirewallRule,
  type FirewallRules,
} from './constructs/proxmox/firewall/rule';
export { ProxmoxHa, type ProxmoxHaProps } from './constructs/proxmox/proxmox-ha';
export { ProxmoxPool, type ProxmoxPoolProps } from './constructs/proxmox/proxmox-pool';
export {
  ProxmoxDirectoryStorage,
  type ProxmoxDirectoryStorageProps,
} from './constructs/proxmox/storage/proxmox-directory-storage';
export {
  ProxmoxNfsStorage,
  type ProxmoxNfsStorageProps,
} from './constructs/proxmox/storage/proxmox-nfs-storage';
export {
  ProxmoxPbsStorage,
  type ProxmoxPbsStorageProps,
} from './constructs/proxmox/storage/proxmox-pbs-storage';
export { type ProxmoxStorage } from './constructs/proxmox/storage/proxmox-storage';
export { type KeepProps, type StorageContent } from './constructs/proxmox/storage/storage-props';
export { type GrantProps, type GrantTarget } from './constructs/proxmox/users/grant';
export { ProxmoxGroup, type ProxmoxGroupProps } from './constructs/proxmox/users/proxmox-group';
export { ProxmoxRole, type ProxmoxRoleProps } from './constructs/proxmox/users/proxmox-role';
export { ProxmoxToken, type ProxmoxTokenProps } from './constructs/proxmox/users/proxmox-token';
export { ProxmoxUser, type ProxmoxUserProps } from './constructs/proxmox/users/proxmox-user';
export { gitlabState, localState, s3State, type Backend, type S3StateProps } from './constructs/tofu/backend';
export { type Import, type Moved, type Removed } from './constructs/tofu/blocks';
export { TofuData, type TofuDataProps } from './constructs/tofu/data';
export { type LifecycleProps } from './constructs/tofu/lifecycle';
export { TofuModule, type RegistryModule, type TofuModuleProps } from './constructs/tofu/module';
export { TofuProvider, type TofuProviderProps } from './constructs/tofu/provider';
export { TofuResource, type TofuResourceProps } from './constructs/tofu/resource';
export { TofuRef, type OrRef } from './constructs/tofu/tofu-ref';
export { TofuRoot, type TofuRootProps } from './constructs/tofu/tofu-root';
export {
  type TofuCheckProps,
  type TofuOutputProps,
  type TofuValidation,
  type TofuVariableProps,
} from './constructs/tofu/values';
export { AnsibleInventory, type AnsibleInventoryProps } from './constructs/ansible/ansible-inventory';
export {
  AnsiblePlaybook,
  type AnsiblePlaybookProps,
  type PlayProps,
} from './constructs/ansible/ansible-playbook';
export { AnsibleProject, type AnsibleProjectProps } from './constructs/ansible/ansible-project';
export { AnsibleRole, type AnsibleRoleProps } from './constructs/ansible/ansible-role';
export { jinja } from './constructs/ansible/dialect';
export { RoleStep } from './constructs/ansible/role-step';
export { roles } from './constructs/ansible/roles';
export { backrestConfig, type BackrestDocument, type BackrestProps } from './constructs/compose/backrest';
export { ComposeNetwork, type ComposeNetworkProps } from './constructs/compose/compose-network';
export { ComposeService } from './constructs/compose/compose-service';
export { ComposeStack } from './constructs/compose/compose-stack';
export { type AdoptedStackProps, type ComposeStackProps } from './constructs/compose/compose-stack-props';
export { image, type ContainerImage } from './constructs/compose/container-image';
export {
  mariadb,
  postgres,
  type Database,
  type DatabaseProps,
  type DumpPlan,
} from './constructs/compose/database';
export { serviceDefaults, type ServiceDefaults } from './constructs/compose/defaults';
export {
  dockerSocketProxy,
  type DockerApi,
  type DockerSocketProxy,
  type DockerSocketProxyProps,
} from './constructs/compose/docker-socket-proxy';
export { type GpuRequest } from './constructs/compose/gpu';
export { config } from './constructs/compose/config-file';
export { command, http, noHealthcheck, shell, tcp, type Healthcheck } from './constructs/compose/healthcheck';
export {
  ipAllowList,
  middleware,
  Middleware,
  rateLimit,
  type IngressController,
  type IngressProps,
} from './constructs/compose/ingress';
export { bind, dockerSocket, tmpfs, volume } from './constructs/compose/mount';
export { oneShot, type OneShotProps } from './constructs/compose/one-shot';
export { portTcpUdp, type PortProps } from './constructs/compose/port';
export { networkOf } from './constructs/compose/service-network';
export { type ServiceProps } from './constructs/compose/service-props';
export { env, text, Variable, type ComposeValue } from './constructs/compose/variable';
export { watchtower, type WatchtowerPolicy, type WatchtowerProps } from './constructs/compose/watchtower';
export {
  type AlertmanagerDocument,
  type AlertReceiver,
  type AlertRoute,
  type TelegramReceiver,
} from './constructs/monitoring/alertmanager';
export {
  dashboard,
  type DashboardProps,
  type DashboardSource,
  type PanelProps,
  type PanelQuery,
} from './constructs/monitoring/dashboard';
export {
  type GrafanaDashboard,
  type GrafanaDashboardProviders,
  type GrafanaDatasources,
  type GrafanaPanel,
} from './constructs/monitoring/grafana';
export { type LokiDocument, type PromtailDocument, type VectorDocument } from './constructs/monitoring/logs';
export {
  type AlertRule,
  type PrometheusDocument,
  type RelabelConfig,
  type RulesDocument,
  type ScrapeConfig,
} from './constructs/monitoring/prometheus';
export { type RenovateDocument, type RenovateRule } from './constructs/renovate/document';
export { RenovateConfig, type RenovateConfigProps } from './constructs/renovate/renovate-config';
export { DnsZone, type DnsZoneProps, type NameServer } from './constructs/dns/dns-zone';
export { GitlabPipeline, type GitlabPipelineProps } from './constructs/gitlab/gitlab-pipeline';
export { DevboxEnvironment, type DevboxEnvironmentProps } from './constructs/devbox/devbox-environment';
export { scrapeConfigs } from './patterns/scrape';
export { Traefik } from './patterns/traefik';
export { type TraefikProps } from './patterns/traefik-props';
export * as hcl from './formats/hcl/model';
