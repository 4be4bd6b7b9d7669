import * as v from 'valibot'
import type { Circle } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import type { Practice, Said } from '../circle/practice.ts'
import type { Refusal } from '../circle/refusal.ts'
import { type Mark, type VaultAct, vaultSchemas } from './events.ts'
import { type SettingKey, type Settings, settingSchemas } from './settings.ts'
import type { Vault } from './vault.ts'

const refusalOf = (_circle: Circle, _by: AccountId, act: VaultAct): Refusal | undefined => {
  if (act.t !== 'setting-changed' || act.value === '') return undefined
  return v.is(settingSchemas[act.key], act.value) ? undefined : 'wrong-value' // V4
}

const replay = ({ vault }: Circle, { at, act }: Said<VaultAct>): void => {
  switch (act.t) {
    case 'circle-kept':
      vault.circles[act.circle] = { circle: act.circle, name: act.name }
      break
    case 'circle-dropped':
      delete vault.circles[act.circle]
      delete vault.marks[act.circle]
      break
    case 'marks':
      for (const mark of act.marks) keepFurthest(vault, mark)
      break
    case 'setting-changed':
      change(vault.settings, act.key, act.value)
      break
    case 'recovery-sheet-kept':
      vault.recoverySheetKeptAt = at
      break
    case 'recovery-sheet-asked':
      vault.recoverySheetAskedAt = at
      break
    case 'recovery-code-made':
      vault.recoverySheetKeptAt = undefined
      break
    case 'old-keys': {
      const { gen, kemSeed, deviceSecret } = act
      vault.oldKeys[gen] ??= { gen, kemSeed, deviceSecret } // V7
      break
    }
    case 'instance-pinned':
      vault.instance ??= act.instance // V5
      break
    case 'display-named':
      vault.displayName = act.name
      break
  }
}

// V3: an older device must not lower a mark, or the host could serve less than was already seen.
const keepFurthest = (vault: Vault, mark: Mark): void => {
  const known = own(vault.marks, mark.circle)
  if (known === undefined || known.seq < mark.seq) vault.marks[mark.circle] = mark
}

const change = (settings: Settings, key: SettingKey, value: string): void => {
  if (value === '') delete settings[key]
  // The value passed the schema of this very key in `refusalOf`.
  else Object.assign(settings, { [key]: value })
}

/** What a person's devices share through the circle of one. */
export const vaultPractice: Practice<VaultAct> = {
  name: 'vault',
  offeredIn: ['self'],
  schemas: vaultSchemas,
  alone: [],
  refusalOf,
  replay,
  takeBack: () => undefined,
}
