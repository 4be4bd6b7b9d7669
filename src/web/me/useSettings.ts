import { useRef, useState } from 'preact/hooks'
import type { Failure } from '#client/commands/failure.ts'
import type { SettingKey, Settings } from '#core/vault/settings.ts'
import { appState, commands } from '#web/app/engine.ts'

type Wished = { readonly [Key in SettingKey]?: Settings[Key] | undefined }

export interface MySettings {
  readonly settings: Wished
  readonly failure: Failure | undefined
  readonly change: <Key extends SettingKey>(key: Key, value: Settings[Key] | '') => void
}

/** What is chosen stands at once: on a slow device a second choice is made before the first is kept, and both are. */
export const useSettings = (): MySettings => {
  const { signIn } = appState.value
  const [wished, setWished] = useState<Wished>({})
  const [failure, setFailure] = useState<Failure | undefined>(undefined)
  const last = useRef(0)
  const change: MySettings['change'] = (key, value) => {
    last.current += 1
    const mine = last.current
    setWished(before => ({ ...before, [key]: value === '' ? undefined : value }))
    setFailure(undefined)
    const keep = async (): Promise<void> => {
      const kept = await commands.account
        .changeSetting(key, value)
        .catch(() => ({ ok: false, error: 'interrupted' }) as const)
      if (!kept.ok) setFailure(kept.error)
      // Nothing more is under way: it stands as it is kept.
      if (last.current === mine) setWished({})
    }
    void keep()
  }
  const told = signIn.kind === 'signed-in' ? signIn.settings : {}
  return { settings: { ...told, ...wished }, failure, change }
}
