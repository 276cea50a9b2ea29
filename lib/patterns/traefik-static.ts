/** A part of Traefik's files, in their words. */
export type TraefikBody = Readonly<Record<string, unknown>>;

/** A door of Traefik: a port that it listens on. */
export interface EntryPointProps {
  /** `:8883`, or `:5353/udp`. */
  readonly address: string;
  /** Whether Traefik's own service publishes the port on the machine. @default true */
  readonly published?: boolean;
  /** Whether routers that name no entry point are reached here. @default false */
  readonly asDefault?: boolean;
  /** What all its routers have. @default - nothing */
  readonly http?: EntryPointHttp;
  /** HTTP/3 beside. @default - none */
  readonly http3?: { readonly advertisedPort?: number };
  /** From whom it takes headers that tell who asks. @default - nobody */
  readonly forwardedHeaders?: Trusted;
  /** From whom it takes the PROXY protocol. @default - nobody */
  readonly proxyProtocol?: Trusted;
  /** How long it waits. @default - Traefik's own times */
  readonly transport?: EntryPointTransport;
  /** Further keys, in Traefik's words. @default - none */
  readonly extra?: TraefikBody;
}

/** What all routers of an entry point have. */
export interface EntryPointHttp {
  /** Where all requests are sent instead. @default - nowhere */
  readonly redirections?: {
    readonly entryPoint: {
      readonly to: string;
      readonly scheme?: 'http' | 'https';
      readonly permanent?: boolean;
    };
  };
  /** Middlewares that each has, by name: `common@file`. @default - none */
  readonly middlewares?: readonly string[];
  /** How it is encrypted. @default - it is not */
  readonly tls?: {
    readonly certResolver?: string;
    readonly domains?: readonly { readonly main: string; readonly sans?: readonly string[] }[];
    readonly options?: string;
  };
}

/** Whom an entry point believes. */
export interface Trusted {
  /** Addresses and ranges. @default - none */
  readonly trustedIPs?: readonly string[];
  /** Everybody. @default false */
  readonly insecure?: boolean;
}

/** How long an entry point waits; a time is a text such as `60s`, and `0s` is for ever. */
export interface EntryPointTransport {
  /** For a client. @default - Traefik's own times */
  readonly respondingTimeouts?: {
    readonly readTimeout?: string;
    readonly writeTimeout?: string;
    readonly idleTimeout?: string;
  };
  /** When it ends. @default - Traefik's own times */
  readonly lifeCycle?: { readonly requestAcceptGraceTimeout?: string; readonly graceTimeOut?: string };
}

/** Where certificates come from. */
export interface ResolverProps {
  /** By ACME, as Let's Encrypt speaks it. @default - not so */
  readonly acme?: AcmeProps;
  /** From Tailscale. @default - not so */
  readonly tailscale?: TraefikBody;
}

/** Certificates by ACME: one of the three challenges. */
export interface AcmeProps {
  /** File in the container that keeps them: `/acme.json`, with the rights 600. */
  readonly storage: string;
  /** Mail address of the account. @default - none */
  readonly email?: string;
  /** URL of the authority. @default - Let's Encrypt */
  readonly caServer?: string;
  /** Kind of key. @default 'RSA4096' */
  readonly keyType?: 'EC256' | 'EC384' | 'RSA2048' | 'RSA4096' | 'RSA8192';
  /** By a record of the DNS, as wildcards need it. @default - not so */
  readonly dnsChallenge?: { readonly provider: string; readonly resolvers?: readonly string[] };
  /** By a page at port 80. @default - not so */
  readonly httpChallenge?: { readonly entryPoint: string };
  /** By a connection to port 443. @default - not so */
  readonly tlsChallenge?: Readonly<Record<string, never>>;
  /** Further keys, in Traefik's words. @default - none */
  readonly extra?: TraefikBody;
}

/** Where Traefik learns of routes. Of a kind that is not here, the body in Traefik's words. */
export interface ProvidersProps {
  /** Containers of this machine. @default - those with its labels, on its network */
  readonly docker?: {
    readonly endpoint?: string;
    readonly exposedByDefault?: boolean;
    readonly network?: string;
    readonly constraints?: string;
    readonly defaultRule?: string;
    readonly watch?: boolean;
    readonly useBindPortIP?: boolean;
  };
  /** A file, or a folder of them. @default - the dynamic file */
  readonly file?: { readonly filename?: string; readonly directory?: string; readonly watch?: boolean };
  /** A page that has them. @default - none */
  readonly http?: {
    readonly endpoint: string;
    readonly pollInterval?: string;
    readonly pollTimeout?: string;
    readonly headers?: Readonly<Record<string, string>>;
  };
  /** Time between two changes of its routes: `2s`. @default '2s' */
  readonly providersThrottleDuration?: string;
  readonly [kind: string]: unknown;
}

/** An object in Traefik's words: with its further keys, without what is not given and what Traefik does not know. */
export function inTraefikWords(
  { extra, ...known }: object & { readonly extra?: TraefikBody },
  ...ours: readonly string[]
): TraefikBody {
  return Object.fromEntries(
    Object.entries({ ...known, ...extra }).filter(
      ([key, value]) => value !== undefined && !ours.includes(key),
    ),
  );
}
