/**
 * Frigate fills in the braces from its environment. The pages name four cameras and describe one; its zones, a driveway for
 * cars and a porch for persons, are drawn on Frigate's own page, because nobody wrote down where they are.
 */
export const frigateConfig = {
  mqtt: {
    host: 'mqtt.rsdn.io',
    port: 1883,
    user: '{FRIGATE_MQTT_USER}',
    password: '{FRIGATE_MQTT_PASSWORD}',
  },
  detectors: { tensorrt: { type: 'tensorrt', device: 0 } },
  ffmpeg: { hwaccel_args: 'preset-nvidia-h264' },
  objects: {
    track: ['person', 'car', 'dog', 'cat'],
    filters: { person: { min_score: 0.6, threshold: 0.7 } },
  },
  record: { enabled: true, retain: { days: 7, mode: 'motion' } },
  snapshots: { enabled: true, retain: { default: 14 } },
  cameras: {
    front_door: {
      ffmpeg: { inputs: [{ path: '{FRIGATE_FRONT_DOOR_URL}', roles: ['detect', 'record'] }] },
      detect: { width: 1920, height: 1080, fps: 5 },
    },
  },
};
