/** How both name servers begin: what they do not know they ask others, for the lab alone, and advertisers they do not know. */
export const nameServer = {
  // One page has these, another two of them over HTTPS (C48).
  DNS_SERVER_FORWARDERS: '1.1.1.1,1.0.0.1,9.9.9.9',
  DNS_SERVER_RECURSION: 'UseSpecifiedNetworkACL',
  DNS_SERVER_RECURSION_NETWORK_ACL: '192.168.0.0/16,10.0.0.0/8',
  DNS_SERVER_ENABLE_BLOCKING: 'true',
  DNS_SERVER_BLOCK_LIST_URLS: 'https://raw.githubusercontent.com/StevenBlack/hosts/master/hosts',
};
