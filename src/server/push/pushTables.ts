/**
 * Devices that are told outside the app. The address belongs to the browser's push service and goes
 * with the session. No row says why something waits, from whom, or in which circle.
 */
export const pushTables: readonly string[] = [
  `CREATE TABLE push_device (
    account_id BLOB NOT NULL,
    session_id BLOB NOT NULL,
    endpoint TEXT NOT NULL,
    p256dh BLOB NOT NULL,
    auth BLOB NOT NULL,
    hours BLOB NOT NULL,
    quiet BLOB,
    at_once TEXT NOT NULL,
    waits BIGINT NOT NULL,
    next_at BIGINT NOT NULL,
    wake_at BIGINT,
    now_at BIGINT,
    now_last BIGINT NOT NULL,
    tries BIGINT NOT NULL,
    unheeded BIGINT NOT NULL,
    PRIMARY KEY (account_id, session_id)
  )`,
  'CREATE INDEX push_device_next ON push_device (next_at)',
  'CREATE INDEX push_device_now ON push_device (now_at)',
]
