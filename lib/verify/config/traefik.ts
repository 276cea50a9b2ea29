import { z } from 'zod';

const bool = z.boolean().optional();
const text = z.string().optional();
const names = z.array(z.string()).optional();
const duration = z
  .union([
    z.string().regex(/^(\d+(\.\d+)?(ns|us|ms|s|m|h))+$/, 'a duration is written as in 10s'),
    z.number(),
  ])
  .optional();
const path = z.string().startsWith('/', 'it is an absolute path in the container');
/** `:80`, `127.0.0.1:8080/udp`. */
const address = z
  .string()
  .regex(/^([\w.-]*|\[[\da-f:]+\]):\d{1,5}(\/(tcp|udp))?$/, 'an address is written as :80');

const tls = z.strictObject({
  certResolver: text,
  domains: z.array(z.strictObject({ main: z.string(), sans: names })).optional(),
  options: text,
});

const forwarded = z.strictObject({ insecure: bool, trustedIPs: names });

const entryPoint = z.strictObject({
  address,
  asDefault: bool,
  allowACMEByPass: bool,
  forwardedHeaders: forwarded.optional(),
  proxyProtocol: forwarded.optional(),
  http: z
    .strictObject({
      redirections: z
        .strictObject({
          entryPoint: z.strictObject({
            to: z.string(),
            scheme: z.enum(['http', 'https']).optional(),
            permanent: bool,
            priority: z.number().optional(),
          }),
        })
        .optional(),
      middlewares: names,
      tls: tls.optional(),
      encodeQuerySemicolons: bool,
      maxHeaderBytes: z.number().optional(),
    })
    .optional(),
  http2: z.strictObject({ maxConcurrentStreams: z.number().optional() }).optional(),
  http3: z.strictObject({ advertisedPort: z.number().optional() }).optional(),
  transport: z
    .strictObject({
      lifeCycle: z.strictObject({ requestAcceptGraceTimeout: duration, graceTimeOut: duration }).optional(),
      respondingTimeouts: z
        .strictObject({ readTimeout: duration, writeTimeout: duration, idleTimeout: duration })
        .optional(),
    })
    .optional(),
  udp: z.strictObject({ timeout: duration }).optional(),
});

const acme = z.strictObject({
  email: z.email().optional(),
  caServer: z.url().optional(),
  storage: path,
  keyType: z.enum(['EC256', 'EC384', 'RSA2048', 'RSA4096', 'RSA8192']).optional(),
  preferredChain: text,
  certificatesDuration: z.number().optional(),
  dnsChallenge: z
    .strictObject({
      provider: z.string(),
      resolvers: names,
      propagation: z
        .strictObject({ delayBeforeChecks: duration, disableChecks: bool, disableANSChecks: bool })
        .optional(),
    })
    .optional(),
  httpChallenge: z.strictObject({ entryPoint: z.string() }).optional(),
  tlsChallenge: z.strictObject({}).optional(),
});

/**
 * Traefik's static configuration: the fields in YAML.
 *
 * @see https://doc.traefik.io/traefik/reference/install-configuration/configuration-options/
 */
export const traefikStatic = z.strictObject({
  global: z.strictObject({ checkNewVersion: bool, sendAnonymousUsage: bool }).optional(),
  log: z
    .strictObject({
      level: z.enum(['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL', 'PANIC']).optional(),
      format: z.enum(['common', 'json']).optional(),
      filePath: path.optional(),
      maxSize: z.number().optional(),
      maxAge: z.number().optional(),
      maxBackups: z.number().optional(),
      compress: bool,
      noColor: bool,
    })
    .optional(),
  accessLog: z
    .strictObject({
      filePath: path.optional(),
      format: z.enum(['common', 'genericCLF', 'json']).optional(),
      bufferingSize: z.number().optional(),
      addInternals: bool,
      filters: z.strictObject({ statusCodes: names, retryAttempts: bool, minDuration: duration }).optional(),
    })
    .optional(),
  api: z
    .strictObject({ dashboard: bool, insecure: bool, debug: bool, disableDashboardAd: bool, basePath: text })
    .optional(),
  ping: z
    .strictObject({ entryPoint: text, manualRouting: bool, terminatingStatusCode: z.number().optional() })
    .optional(),
  metrics: z
    .strictObject({
      addInternals: bool,
      prometheus: z
        .strictObject({
          addEntryPointsLabels: bool,
          addRoutersLabels: bool,
          addServicesLabels: bool,
          buckets: z.array(z.number()).optional(),
          entryPoint: text,
          headerLabels: z.record(z.string(), z.string()).optional(),
          manualRouting: bool,
        })
        .optional(),
    })
    .optional(),
  entryPoints: z.record(z.string().regex(/^[\w-]+$/), entryPoint),
  certificatesResolvers: z.record(z.string(), z.strictObject({ acme })).optional(),
  providers: z.strictObject({
    providersThrottleDuration: duration,
    docker: z
      .strictObject({
        endpoint: text,
        exposedByDefault: bool,
        network: text,
        defaultRule: text,
        constraints: text,
        watch: bool,
        useBindPortIP: bool,
        allowEmptyServices: bool,
      })
      .optional(),
    file: z.strictObject({ filename: path.optional(), directory: path.optional(), watch: bool }).optional(),
  }),
  serversTransport: z.strictObject({ insecureSkipVerify: bool, rootCAs: names }).optional(),
});

const router = z.strictObject({
  rule: z
    .string()
    .regex(
      /^[!(]*(Host|HostRegexp|Path|PathPrefix|PathRegexp|Header|HeaderRegexp|Method|Query|ClientIP)\(`/,
      'a rule is written as in Host(`name`)',
    ),
  service: z.string(),
  entryPoints: names,
  middlewares: names,
  priority: z.number().optional(),
  ruleSyntax: text,
  tls: z.union([tls, z.strictObject({})]).optional(),
});

const loadBalancer = z.strictObject({
  servers: z
    .array(
      z.strictObject({
        url: z.url({ protocol: /^(https?|h2c)$/ }),
        weight: z.number().optional(),
        preservePath: bool,
      }),
    )
    .min(1),
  passHostHeader: bool,
  serversTransport: text,
  healthCheck: z
    .strictObject({
      path: z.string(),
      interval: duration,
      timeout: duration,
      scheme: text,
      port: z.number().optional(),
    })
    .optional(),
  sticky: z
    .strictObject({ cookie: z.strictObject({ name: text, secure: bool, httpOnly: bool }).optional() })
    .optional(),
});

/** Each middleware is of one kind, which Traefik knows. */
const middleware = z.strictObject({
  basicAuth: z
    .strictObject({
      users: names,
      usersFile: path.optional(),
      realm: text,
      removeHeader: bool,
      headerField: text,
    })
    .optional(),
  headers: z.looseObject({}).optional(),
  ipAllowList: z
    .strictObject({ sourceRange: z.array(z.string()), rejectStatusCode: z.number().optional() })
    .optional(),
  redirectScheme: z.strictObject({ scheme: z.string(), permanent: bool, port: text }).optional(),
  stripPrefix: z.strictObject({ prefixes: z.array(z.string()) }).optional(),
  addPrefix: z.strictObject({ prefix: z.string() }).optional(),
  compress: z.looseObject({}).optional(),
  chain: z.strictObject({ middlewares: z.array(z.string()) }).optional(),
  rateLimit: z
    .strictObject({ average: z.number(), burst: z.number().optional(), period: duration })
    .optional(),
  forwardAuth: z.looseObject({ address: z.url() }).optional(),
});

/**
 * Traefik's dynamic configuration: the fields of HTTP in YAML.
 *
 * @see https://doc.traefik.io/traefik/reference/routing-configuration/other-providers/file/
 */
export const traefikDynamic = z.strictObject({
  http: z
    .strictObject({
      routers: z.record(z.string(), router).optional(),
      services: z.record(z.string(), z.strictObject({ loadBalancer })).optional(),
      middlewares: z.record(z.string(), middleware).optional(),
      serversTransports: z
        .record(z.string(), z.strictObject({ insecureSkipVerify: bool, serverName: text, rootCAs: names }))
        .optional(),
    })
    .optional(),
});

/** A static configuration that its table accepts. */
export type TraefikStatic = z.infer<typeof traefikStatic>;

/** A dynamic configuration that its table accepts. */
export type TraefikDynamic = z.infer<typeof traefikDynamic>;
