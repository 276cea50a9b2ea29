import type { DockerHost } from './docker-host';

/** What the official image does at its first start, by Debian's programs: a cluster with a database and its owner. */
const entrypoint = `
set -eu
export PATH=/usr/lib/postgresql/17/bin:/usr/bin:/bin
data=/var/lib/postgresql/data
if [ "$(id -u)" = 0 ]; then
  mkdir -p "$data" /var/run/postgresql
  chown -R postgres "$data" /var/run/postgresql
  exec /usr/bin/setpriv --reuid=postgres --regid=postgres --clear-groups /bin/sh /run-postgres "$@"
fi
if [ ! -s "$data/PG_VERSION" ]; then
  printf '%s' "$POSTGRES_PASSWORD" > /tmp/password
  initdb --no-sync -D "$data" -U "$POSTGRES_USER" --pwfile=/tmp/password --auth-local=trust --auth-host=scram-sha-256 > /dev/null
  rm /tmp/password
  echo 'host all all all scram-sha-256' >> "$data/pg_hba.conf"
  pg_ctl -D "$data" -o '-c listen_addresses=' -w start > /dev/null
  if [ "$POSTGRES_DB" != postgres ]; then createdb -U "$POSTGRES_USER" "$POSTGRES_DB"; fi
  pg_ctl -D "$data" -w stop > /dev/null
fi
exec postgres -D "$data" -c 'listen_addresses=*'
`;

/** An image with Debian's PostgreSQL that is told its database as the official one is. */
export async function postgresImage(host: DockerHost, name: string): Promise<void> {
  const script = Buffer.from(entrypoint).toString('base64');
  await host.must(
    `if docker image inspect postgres:story > /dev/null 2>&1; then docker tag postgres:story '${name}'; exit; fi
     d=$(mktemp -d); mkdir -p $d/bin $d/usr/bin $d/tmp $d/etc $d/usr/lib/postgresql $d/usr/share $d/var/lib/postgresql
     chmod 755 $d; chmod 1777 $d/tmp; cp /bin/busybox $d/bin; for tool in sh mkdir chown id printf rm echo cat sleep test; do ln -s busybox $d/bin/$tool; done
     cp -a /usr/lib/postgresql/17 $d/usr/lib/postgresql/; cp -aL /usr/share/postgresql $d/usr/share/; cp -a /usr/share/zoneinfo $d/usr/share/
     cp /usr/bin/setpriv $d/usr/bin/; grep -E '^(root|postgres):' /etc/passwd > $d/etc/passwd; grep -E '^(root|postgres):' /etc/group > $d/etc/group
     ln -s /usr/lib/postgresql/17/bin/psql $d/usr/bin/psql; ln -s /usr/lib/postgresql/17/bin/pg_dump $d/usr/bin/pg_dump; ln -s /usr/lib/postgresql/17/bin/pg_isready $d/usr/bin/pg_isready
     for file in /usr/bin/setpriv /usr/lib/postgresql/17/bin/* /usr/lib/postgresql/17/lib/*.so; do ldd $file 2> /dev/null | grep -o '/[^ )]*' || true; done | sort -u | xargs -I% cp --parents -Lu % $d
     base64 -d <<< '${script}' > $d/run-postgres
     tar -C $d -c . | docker import --change 'ENTRYPOINT ["/bin/sh","/run-postgres"]' - postgres:story > /dev/null; docker tag postgres:story '${name}'`,
    600,
  );
}
