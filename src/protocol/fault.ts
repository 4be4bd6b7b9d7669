/**
 * Why an entry is not accepted, by host and device alike; docs/PROTOCOL.md lists each with its rule.
 * On a device every one of them but `UPDATE_NEEDED` halts the circle: an honest host would never
 * have stored such an entry.
 */
export type LogFault =
  | 'FORMAT'
  | 'UPDATE_NEEDED'
  | 'SEQ'
  | 'GENESIS'
  | 'CIRCLE'
  | 'BODY'
  | 'BODY_MISSING'
  | 'REPLAY'
  | 'CHAIN'
  | 'SESSION'
  | 'SEEN'
  | 'FORK'
  | 'NOT_MEMBER'
  | 'SIG'
  | 'ACL'
  | 'EPOCH'
  | 'SEALS'
  | 'INVITE'
  | 'BAD_KEY'
  | 'ROLLBACK'
