import type { Alarm } from '../state/appState.ts'
import type { LogAlarm } from '../log/device.ts'

/** What the person should hear of, once, until they dismiss it. */
export interface AlarmBell {
  all(): readonly Alarm[]
  ring(alarm: Alarm): void
  dismiss(kind: Alarm['kind']): void
  /** It is over; should it begin again, it rings again. */
  quiet(kind: Alarm['kind']): void
}

const keyOf = (alarm: Alarm): string =>
  'circle' in alarm ? `${alarm.kind}/${alarm.circle}` : alarm.kind

export const alarmBell = (changed: () => void): AlarmBell => {
  const ringing = new Map<string, Alarm>()
  const heard = new Set<string>()
  return {
    all: () => [...ringing.values()],
    ring: alarm => {
      const key = keyOf(alarm)
      if (heard.has(key) || ringing.has(key)) return
      ringing.set(key, alarm)
      changed()
    },
    dismiss: kind => {
      for (const [key, alarm] of ringing)
        if (alarm.kind === kind) {
          ringing.delete(key)
          heard.add(key)
        }
      changed()
    },
    quiet: kind => {
      let wasRinging = false
      for (const [key, alarm] of ringing) if (alarm.kind === kind) wasRinging = ringing.delete(key)
      if (wasRinging) changed()
    },
  }
}

/** What the logs report, as the person hears it. A missing key is repaired by others: no alarm. */
export const alarmOfLog = (alarm: LogAlarm): Alarm | undefined => {
  switch (alarm.kind) {
    case 'not-mine':
      return { kind: 'not-mine', circle: alarm.circle }
    case 'key-commit':
    case 'unreadable':
      return { kind: 'unreadable', circle: alarm.circle }
    case 'no-key':
      return undefined
  }
}
