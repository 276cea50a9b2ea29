/**
 * Frigate fills in the braces from its environment. The pages name four cameras and describe one; its zones, a driveway for
 * cars and a porch for persons, are drawn on Frigate's own page, because nobody wrote down where they are.
 *
 * They have the detector `tensorrt`, which Frigate 0.16 does not have on x86 any more (blakeblackshear/frigate#19030): in the same
 * image `onnx` uses the GPU. The model is the one that Frigate's page of detectors has for YOLO with ONNX; people export it at 320 by 320
 * and put its file into the folder of the configuration.
 *
 * @see https://docs.frigate.video/configuration/object_detectors#onnx
 */
export const frigateConfig = {
  mqtt: {
    host: 'mqtt.rsdn.io',
    port: 1883,
    user: '{FRIGATE_MQTT_USER}',
    password: '{FRIGATE_MQTT_PASSWORD}',
  },
  detectors: { onnx: { type: 'onnx' } },
  model: {
    model_type: 'yolo-generic',
    width: 320,
    height: 320,
    input_tensor: 'nchw',
    input_dtype: 'float',
    path: '/config/model_cache/yolo.onnx',
    labelmap_path: '/labelmap/coco-80.txt',
  },
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
