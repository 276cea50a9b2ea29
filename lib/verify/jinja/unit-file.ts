/** Settings of units and of systemd's own programs, as far as roles have a use for them. */
const sections: Readonly<Record<string, string>> = {
  Unit:
    'Description Documentation After Before Requires Requisite Wants BindsTo PartOf Upholds Conflicts OnFailure OnSuccess ' +
    'RequiresMountsFor WantsMountsFor StartLimitIntervalSec StartLimitBurst DefaultDependencies RefuseManualStart ' +
    'ConditionPathExists ConditionPathIsDirectory ConditionPathIsMountPoint AssertPathExists AssertPathIsMountPoint',
  Service:
    'Type ExecStart ExecStartPre ExecStartPost ExecStop ExecStopPost ExecReload ExecCondition Restart RestartSec ' +
    'TimeoutStartSec TimeoutStopSec TimeoutSec RemainAfterExit User Group WorkingDirectory Environment EnvironmentFile ' +
    'PIDFile KillMode KillSignal Nice LimitNOFILE LimitNPROC LimitCORE TasksMax MemoryMax CPUQuota Slice UMask ' +
    'StandardOutput StandardError SyslogIdentifier ProtectSystem ProtectHome PrivateTmp NoNewPrivileges ReadWritePaths ' +
    'RuntimeDirectory StateDirectory AmbientCapabilities CapabilityBoundingSet OOMScoreAdjust Delegate',
  Install: 'WantedBy RequiredBy UpheldBy Alias Also DefaultInstance',
  Timer:
    'OnCalendar OnBootSec OnStartupSec OnActiveSec OnUnitActiveSec OnUnitInactiveSec Persistent RandomizedDelaySec ' +
    'AccuracySec Unit WakeSystem FixedRandomDelay',
  Socket:
    'ListenStream ListenDatagram Accept SocketMode SocketUser SocketGroup BindIPv6Only FreeBind Service',
  Mount: 'What Where Type Options DirectoryMode TimeoutSec LazyUnmount ForceUnmount',
  Automount: 'Where DirectoryMode TimeoutIdleSec ExtraOptions',
  Path: 'PathExists PathChanged PathModified DirectoryNotEmpty Unit MakeDirectory',
  Journal:
    'Storage Compress SystemMaxUse SystemKeepFree SystemMaxFileSize SystemMaxFiles RuntimeMaxUse RuntimeKeepFree ' +
    'MaxRetentionSec MaxFileSec ForwardToSyslog RateLimitIntervalSec RateLimitBurst SyncIntervalSec MaxLevelStore',
  Resolve:
    'DNS FallbackDNS Domains LLMNR MulticastDNS DNSSEC DNSOverTLS Cache DNSStubListener DNSStubListenerExtra ReadEtcHosts',
  Time: 'NTP FallbackNTP RootDistanceMaxSec PollIntervalMinSec PollIntervalMaxSec',
  Manager:
    'DefaultTimeoutStartSec DefaultTimeoutStopSec DefaultLimitNOFILE RuntimeWatchdogSec RebootWatchdogSec',
};

/** Absolute paths with blanks between them; one that has a blank itself stands in quotes. */
const paths = /^("\/[^"]*"|\/[^\s"]*)( ("\/[^"]*"|\/[^\s"]*))*$/;

/** Values that some settings take. */
const values: Readonly<Record<string, RegExp>> = {
  DNSStubListener: /^(yes|no|true|false|udp|tcp)$/,
  Restart: /^(no|always|on-success|on-failure|on-abnormal|on-abort|on-watchdog)$/,
  Type: /^(simple|exec|forking|oneshot|dbus|notify|notify-reload|idle|nfs4?|cifs|ext4|tmpfs|none)$/,
  Storage: /^(volatile|persistent|auto|none)$/,
  SystemMaxUse: /^\d+[KMGT]?$/,
  RuntimeMaxUse: /^\d+[KMGT]?$/,
  RequiresMountsFor: paths,
  WantsMountsFor: paths,
};

/** What is wrong with a unit, a piece of one, or settings of one of systemd's programs. */
export function unitFault(text: string): string | undefined {
  let section: string | undefined;
  for (const [index, line] of text.replace(/\\\n/g, ' ').split('\n').entries()) {
    if (/^\s*([#;].*)?$/.test(line)) continue;
    const place = `line ${index + 1}`;
    const [, head] = /^\[(.+)\]$/.exec(line) ?? [];
    if (head !== undefined) {
      if (sections[head] === undefined && !head.startsWith('X-'))
        return `${place}: there is no section ${head}`;
      section = head;
      continue;
    }
    const [, key = '', value = ''] = /^(\w+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (key === '') return `${place} sets nothing: ${line}`;
    if (section === undefined) return `${place} stands in no section: ${line}`;
    const known = sections[section]?.split(' ');
    if (known?.includes(key) === false) return `${place}: section ${section} has no setting ${key}`;
    // An empty one takes back what was set before.
    if (value !== '' && values[key]?.test(value) === false) return `${place}: ${key} does not take ${value}`;
  }
  return undefined;
}
