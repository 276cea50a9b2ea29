/** Which alerts go where, in Alertmanager's words. */
export interface AlertRoute {
  /** Name of the receiver. @default - that of the route above */
  receiver?: string;
  /** Labels by which alerts are told together. @default - those of the route above */
  group_by?: string[];
  /** How long it waits for more of a group: `30s`. @default '30s' */
  group_wait?: string;
  /** How long it waits before it tells of new ones of a group: `5m`. @default '5m' */
  group_interval?: string;
  /** How long it waits before it tells again: `4h`. @default '4h' */
  repeat_interval?: string;
  /** Alerts that take it: `severity="critical"`. @default - all */
  matchers?: string[];
  /** Whether the routes after it are looked at too. @default false */
  continue?: boolean;
  /** Routes below it. @default - none */
  routes?: AlertRoute[];
}

/**
 * A message to a chat of Telegram; token and chat stand in files, never in this one.
 *
 * @see https://prometheus.io/docs/alerting/latest/configuration/#telegram_config
 */
export interface TelegramReceiver {
  /** File in the container with the token of the bot. */
  bot_token_file: string;
  /** File in the container with the number of the chat; Alertmanager has it since 0.31. */
  chat_id_file: string;
  /** How the text is written. @default 'HTML' */
  parse_mode?: 'HTML' | 'Markdown' | 'MarkdownV2' | '';
  /** The text, a template of Go. @default - Alertmanager's own */
  message?: string;
  /** Whether it makes no sound. @default false */
  disable_notifications?: boolean;
  /** Whether it is told when all is well again. @default true */
  send_resolved?: boolean;
}

/** Who is told of alerts, in Alertmanager's words. */
export interface AlertReceiver {
  /** Name that routes have for it. */
  name: string;
  /** Chats of Telegram. @default - none */
  telegram_configs?: TelegramReceiver[];
  /** Addresses that get the alerts as JSON. @default - none */
  webhook_configs?: { url: string; send_resolved?: boolean }[];
  [kind: string]: unknown;
}

/**
 * `alertmanager.yml`, in Alertmanager's words.
 *
 * @see https://prometheus.io/docs/alerting/latest/configuration/
 */
export interface AlertmanagerDocument {
  /** Where every alert begins: it needs a receiver. */
  route: AlertRoute & { receiver: string };
  /** Who is told. */
  receivers: AlertReceiver[];
  /** Alerts that keep others quiet. @default - none */
  inhibit_rules?: { source_matchers: string[]; target_matchers: string[]; equal?: string[] }[];
  [key: string]: unknown;
}
