import { configFiles } from '../../../lib/verify/judges/config-files';
import { testJudge, text } from './catches';

const [zones, dns] = ['syn-stacks/dns/zones.json', 'syn-stacks/dns'];
testJudge(configFiles, 19, [
  ['an unknown field', text(zones, '"ttl": 3600', '"ttI": 3600'), zones, dns, /ttI/],
  ['a type that it does not know', text(zones, '"type": "A"', '"type": "AA"'), zones, dns, /type/],
  [
    'a token in place of its name',
    text(zones, 'DNS_SYN_TOKEN', '5f0e-secret'),
    zones,
    dns,
    /by its variable/,
  ],
  [
    'an address of nobody',
    text(zones, '"value": "192.168.1.21"', '"value": "192.168.1.99"'),
    zones,
    dns,
    /dev01\.rsdn\.io: 192\.168\.1\.99 is no machine/,
  ],
  [
    'an alias of nothing',
    text(zones, '"value": "rprx.rsdn.io"', '"value": "rpxr.rsdn.io"'),
    zones,
    dns,
    /rpxr\.rsdn\.io has no address/,
  ],
  [
    'an alias beside a machine',
    text(zones, '"name": "grafana.rsdn.io"', '"name": "dev01.rsdn.io"'),
    zones,
    dns,
    /dev01\.rsdn\.io has 2 records/,
  ],
  [
    'an address that leads back to another machine',
    text(zones, '"value": "dev01.rsdn.io"', '"value": "sec01.rsdn.io"'),
    zones,
    dns,
    /21\.1\.168\.192\.in-addr\.arpa: sec01\.rsdn\.io is not the machine/,
  ],
  [
    'a routed name that is left out',
    text(zones, '"name": "vault.rsdn.io"', '"name": "vautl.rsdn.io"'),
    zones,
    dns,
    /vault\.rsdn\.io is routed/,
  ],
  [
    'a name of another zone',
    text(zones, '"name": "syn.rsdn.io"', '"name": "syn.rsdn.com"'),
    zones,
    dns,
    /not in its zone/,
  ],
]);
