/** A record of a zone, its name in full and without a dot at the end. */
export interface ZoneRecord {
  name: string;
  type: 'A' | 'CNAME' | 'PTR';
  /** Address of an `A`, name of the others. */
  value: string;
  /** How long others may keep it, in seconds. */
  ttl: number;
}

/** A name server with the API of Technitium. */
export interface ServerDocument {
  name: string;
  /** Where others ask it. */
  address: string;
  /** Where its API is. */
  url: string;
  /** Variable of the environment that holds a token. */
  token: string;
}

/** `zones.json`: what the name servers shall know. */
export interface ZoneTable {
  /** Comment of the records that are ours; those with another one, or none, are left alone. */
  mark: string;
  primary: ServerDocument;
  secondary?: ServerDocument;
  zones: { name: string; records: ZoneRecord[] }[];
}
