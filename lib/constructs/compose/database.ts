import type { Secret } from '../../core/secret';
import type { Backup, BackupPlan } from '../../model/backup';
import { ContainerImage } from './container-image';
import { command, type HealthcheckTimes } from './healthcheck';
import { volume } from './mount';
import type { ServiceProps } from './service-props';
import { describe, type ComposePairs, type ComposeString } from './variable';

/** Where and how often the dumps of a database are made; the commands are the database's own. */
export type DumpPlan = Omit<BackupPlan, 'by' | 'commands' | 'seenAs'>;

/** Settings of {@link postgres} and {@link mariadb}. */
export interface DatabaseProps {
  /** Image of the server. */
  readonly image: ComposeString | ContainerImage;
  /**
   * Major version of the server, where its image does not say it: `18`. PostgreSQL keeps its files elsewhere since 18.
   *
   * @default - as the tag has it, at its beginning or as `pg18`; of a tag that does not say it, older than 18
   */
  readonly version?: number;
  /** Name of the database. */
  readonly database: ComposeString;
  /** Its owner. */
  readonly user: ComposeString;
  /** Password of the owner. */
  readonly password: Secret;
  /** Name of the volume with its files, within the stack. @default - `<name of the service>-data` */
  readonly volume?: string;
  /** How it is dumped. @default - it is not: its files are backed up as the machine's volumes are */
  readonly dumps?: DumpPlan;
  /** How often and how long it is asked whether it answers. @default - Docker's times */
  readonly healthcheck?: HealthcheckTimes;
}

/** A database beside the services that use it: both have the same credentials, from here. */
export class Database {
  constructor(
    /** Name of the service, and the host under which others of the stack reach it. */
    readonly host: string,
    /** Port that it listens on. */
    readonly port: number,
    /** Name of the database. */
    readonly database: ComposeString,
    /** Its owner. */
    readonly user: ComposeString,
    /** Password of the owner. */
    readonly password: Secret,
    /** The service: one of the stack's `services`, under the name of the host. Others wait for it by `'healthy'`. */
    readonly service: ServiceProps & Required<Pick<ServiceProps, 'healthcheck' | 'volumes'>>,
  ) {}
}

/** What servers differ in. */
interface Kind {
  readonly port: number;
  readonly data: string;
  readonly environment: ComposePairs;
  readonly alive: readonly ComposeString[];
  readonly commands: { readonly dump: string; readonly restore: string };
}

/**
 * A PostgreSQL of a stack, with what uses it.
 *
 * @param name of the service
 * @see https://hub.docker.com/_/postgres
 * @example
 * const password = new Secret(repository, 'n8n-password', { description: 'password of the database of n8n' });
 * const database = postgres('n8n-database', { image: 'postgres:17', database: 'n8n', user: 'n8n', password });
 * const services = {
 *   'n8n-database': database.service,
 *   n8n: {
 *     image: 'n8nio/n8n:2.1.4',
 *     environment: { DB_POSTGRESDB_HOST: database.host, DB_POSTGRESDB_PASSWORD: database.password },
 *     dependsOn: { 'n8n-database': 'healthy' },
 *   },
 * };
 */
export function postgres(name: string, props: DatabaseProps): Database {
  const { image, database, user, password } = props;
  const signIn = '--username "$POSTGRES_USER" --dbname "$POSTGRES_DB"';
  return make(name, props, {
    port: 5432,
    data: postgresData(props.version ?? versionOf(image)),
    environment: { POSTGRES_DB: database, POSTGRES_USER: user, POSTGRES_PASSWORD: password },
    alive: ['pg_isready', '--username', user, '--dbname', database],
    commands: {
      dump: `pg_dump ${signIn} --clean --if-exists`,
      // All of it or nothing.
      restore: `psql ${signIn} --quiet --single-transaction --set ON_ERROR_STOP=1`,
    },
  });
}

/**
 * A MariaDB of a stack, with what uses it. Nobody knows the password of its root, which is made up at the first start.
 *
 * @param name of the service
 * @see https://hub.docker.com/_/mariadb
 * @example
 * const password = new Secret(repository, 'wiki-password', { description: 'password of the database' });
 * const database = mariadb('wiki-database', { image: 'mariadb:11.8', database: 'wiki', user: 'wiki', password });
 */
export function mariadb(name: string, props: DatabaseProps): Database {
  const { database, user, password } = props;
  const signIn = '--user="$MARIADB_USER" "$MARIADB_DATABASE"';
  return make(name, props, {
    port: 3306,
    data: '/var/lib/mysql',
    environment: {
      MARIADB_DATABASE: database,
      MARIADB_USER: user,
      MARIADB_PASSWORD: password,
      MARIADB_RANDOM_ROOT_PASSWORD: '1',
    },
    alive: ['healthcheck.sh', '--connect', '--innodb_initialized'],
    // As a variable: an argument would be seen in the list of processes.
    commands: {
      dump: `MYSQL_PWD="$MARIADB_PASSWORD" mariadb-dump --single-transaction ${signIn}`,
      restore: `MYSQL_PWD="$MARIADB_PASSWORD" mariadb ${signIn}`,
    },
  });
}

/** Since version 18 its image has a folder for each version below this one, and does not start with the old one mounted. */
function postgresData(version: number): string {
  return version >= 18 ? '/var/lib/postgresql' : '/var/lib/postgresql/data';
}

/** Major version of PostgreSQL by the tag: `18.1-alpine`, `pg18` or `0.8.1-pg18`; 0 if it does not say one. */
function versionOf(image: DatabaseProps['image']): number {
  const text = describe(image instanceof ContainerImage ? image.reference : image);
  const tag = /:([^/:]+)$/.exec(text.replace(/@.*$/, ''))?.[1] ?? '';
  return Number((/(?:^|-)pg(\d+)/.exec(tag) ?? /^(\d+)/.exec(tag))?.[1] ?? 0);
}

function make(name: string, props: DatabaseProps, kind: Kind): Database {
  const { image, database, user, password, dumps } = props;
  const backup: Backup | undefined = dumps && { ...dumps, by: 'dump', commands: kind.commands };
  return new Database(name, kind.port, database, user, password, {
    image,
    environment: kind.environment,
    volumes: [volume(props.volume ?? `${name}-data`, {}, backup).at(kind.data)],
    healthcheck: command(kind.alive, props.healthcheck),
  });
}
