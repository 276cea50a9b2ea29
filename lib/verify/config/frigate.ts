import { z } from 'zod';

const whole = z.number().int().min(1);
const share = z.number().min(0).max(1);
const filters = z.record(
  z.string(),
  z.strictObject({
    min_area: z.number().optional(),
    max_area: z.number().optional(),
    min_ratio: z.number().optional(),
    max_ratio: z.number().optional(),
    threshold: share.optional(),
    min_score: share.optional(),
    mask: z.union([z.string(), z.array(z.string())]).optional(),
  }),
);
const objects = z.strictObject({ track: z.array(z.string()).optional(), filters: filters.optional() });
const record = z.strictObject({
  enabled: z.boolean().optional(),
  retain: z
    .strictObject({ days: z.number().min(0), mode: z.enum(['all', 'motion', 'active_objects']).optional() })
    .optional(),
  alerts: z.looseObject({}).optional(),
  detections: z.looseObject({}).optional(),
});
const snapshots = z.strictObject({
  enabled: z.boolean().optional(),
  clean_copy: z.boolean().optional(),
  timestamp: z.boolean().optional(),
  bounding_box: z.boolean().optional(),
  crop: z.boolean().optional(),
  retain: z
    .strictObject({ default: z.number().min(0), objects: z.record(z.string(), z.number()).optional() })
    .optional(),
});
const ffmpeg = {
  hwaccel_args: z.union([z.string(), z.array(z.string())]).optional(),
  input_args: z.union([z.string(), z.array(z.string())]).optional(),
  output_args: z.looseObject({}).optional(),
};
const zone = z.strictObject({
  coordinates: z.union([z.string(), z.array(z.string())]),
  objects: z.union([z.string(), z.array(z.string())]).optional(),
  filters: filters.optional(),
  inertia: whole.optional(),
  loitering_time: z.number().optional(),
});
const camera = z.strictObject({
  enabled: z.boolean().optional(),
  ffmpeg: z.strictObject({
    ...ffmpeg,
    inputs: z
      .array(
        z.strictObject({
          path: z.string(),
          roles: z.array(z.enum(['detect', 'record', 'audio'])).min(1),
          input_args: ffmpeg.input_args,
          hwaccel_args: ffmpeg.hwaccel_args,
        }),
      )
      .min(1)
      .refine(
        (inputs) => inputs.flatMap(({ roles }) => roles).filter((role) => role === 'detect').length <= 1,
        'one input alone can detect',
      ),
  }),
  detect: z
    .strictObject({
      enabled: z.boolean().optional(),
      width: whole,
      height: whole,
      fps: whole.max(30).optional(),
    })
    .optional(),
  objects: objects.optional(),
  record: record.optional(),
  snapshots: snapshots.optional(),
  zones: z.record(z.string(), zone).optional(),
});

/**
 * Frigate's configuration, of 0.16 on an x86 machine: there `tensorrt` is no detector any more, `onnx` uses the same GPU.
 *
 * @see https://docs.frigate.video/configuration/reference and https://github.com/blakeblackshear/frigate/pull/19030
 */
export const frigate = z.strictObject({
  mqtt: z.strictObject({
    enabled: z.boolean().optional(),
    host: z.string(),
    port: whole.max(65535).optional(),
    topic_prefix: z.string().optional(),
    client_id: z.string().optional(),
    user: z.string().optional(),
    password: z.string().optional(),
  }),
  detectors: z
    .record(
      z.string(),
      z.strictObject({
        type: z.enum(['cpu', 'edgetpu', 'openvino', 'onnx', 'hailo8l', 'deepstack']),
        device: z.union([z.string(), z.number()]).optional(),
      }),
    )
    .optional(),
  model: z
    .strictObject({
      path: z.string().startsWith('/', 'it is an absolute path in the container'),
      labelmap_path: z.string().optional(),
      width: whole,
      height: whole,
      model_type: z.enum(['dfine', 'rfdetr', 'ssd', 'yolox', 'yolonas', 'yolo-generic']).optional(),
      input_tensor: z.enum(['nchw', 'nhwc', 'hwnc', 'hwcn']).optional(),
      input_dtype: z.enum(['float', 'float_denorm', 'int']).optional(),
      input_pixel_format: z.enum(['rgb', 'bgr', 'yuv']).optional(),
    })
    .optional(),
  ffmpeg: z.strictObject(ffmpeg).optional(),
  objects: objects.optional(),
  record: record.optional(),
  snapshots: snapshots.optional(),
  cameras: z
    .record(z.string(), camera)
    .refine((all) => Object.keys(all).length > 0, 'Frigate wants a camera'),
  version: z.string().optional(),
});

/** A configuration of Frigate that the table accepts. */
export type Frigate = z.infer<typeof frigate>;

/** Texts of a configuration that Frigate fills in from its environment: `{FRIGATE_MQTT_USER}`. */
export function frigateVariables(document: unknown): readonly string[] {
  return [
    ...new Set([...JSON.stringify(document).matchAll(/\{(FRIGATE_\w+)\}/g)].map(([, name = '']) => name)),
  ];
}
