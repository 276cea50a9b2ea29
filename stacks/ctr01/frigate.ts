import {
  ComposeStack,
  config,
  env,
  Secret,
  volume,
  type Host,
  type Repository,
  type Traefik,
} from '../../lib';
import { images } from '../images';
import { frigateConfig } from './frigate-config';

/** Cameras: what they see is looked at by the GPU. */
export function frigate(repository: Repository, ctr01: Host, proxy: Traefik) {
  const secret = (id: string, description: string) =>
    new Secret(repository, id, { description, store: 'secret/stacks/frigate' });
  const user = env.required('FRIGATE_MQTT_USER', 'name by which Frigate logs in to the broker');
  const password = secret('frigate-mqtt-password', 'password of that log-in');

  return new ComposeStack(repository, 'frigate', {
    host: ctr01,
    tier: 4,
    defaults: { watchtower: true },
    description: 'Frigate records the cameras and tells over MQTT what it sees.',
    configs: {
      mosquitto: {
        content: [
          'listener 1883',
          'allow_anonymous false',
          'password_file /mosquitto/config/passwd',
          'persistence true',
          'persistence_location /mosquitto/data/',
          'log_dest file /mosquitto/log/mosquitto.log',
          '',
        ].join('\n'),
      },
    },
    services: {
      frigate: {
        image: images.frigate,
        environment: {
          FRIGATE_MQTT_USER: user,
          FRIGATE_MQTT_PASSWORD: password,
          FRIGATE_FRONT_DOOR_URL: secret(
            'frigate-front-door-url',
            'RTSP URL of the camera at the front door, with user and password',
          ),
        },
        // The page by port 5000 asks nobody for a password, so it is for the machine alone.
        ports: ['127.0.0.1:5001:5000', '8554:8554', '8555:8555', '8555:8555/udp'],
        volumes: [
          ctr01.data('config').at('/config'),
          config('frigate/config.yml', () => frigateConfig).at('/config/config.yml'),
          ctr01.data('media').at('/media/frigate'),
        ],
        tmpfs: ['/tmp/cache'],
        shmSize: '256m',
        stopGracePeriod: '30s',
        gpu: { count: 'all' },
        ingress: { host: 'frigate', port: 5000, via: proxy },
        dependsOn: { mqtt: 'started' },
      },
      mqtt: {
        image: images.mosquitto,
        environment: { MQTT_USER: user, MQTT_PASSWORD: password },
        // The broker wants its passwords in a file that is its own.
        command: [
          'sh',
          '-c',
          'mosquitto_passwd -b -c /mosquitto/config/passwd "$MQTT_USER" "$MQTT_PASSWORD" && chown mosquitto:mosquitto /mosquitto/config/passwd && exec mosquitto -c /mosquitto.conf',
        ],
        ports: ['1883:1883'],
        volumes: [
          ctr01.data('mqtt/config').at('/mosquitto/config'),
          ctr01.data('mqtt/data').at('/mosquitto/data'),
          ctr01.data('mqtt/log').at('/mosquitto/log'),
        ],
        configs: [{ source: 'mosquitto', target: '/mosquitto.conf' }],
      },
      // A diagram has them, but Frigate keeps its events itself: they start with --profile databases (C34).
      postgres: {
        image: images.frigatePostgres,
        environment: { POSTGRES_PASSWORD: secret('frigate-postgres-password', 'password of the database') },
        volumes: [volume('postgres').at('/var/lib/postgresql/data')],
        profiles: ['databases'],
        watchtower: false,
      },
      redis: {
        image: images.frigateRedis,
        volumes: [volume('redis').at('/data')],
        profiles: ['databases'],
        watchtower: false,
      },
    },
  });
}
