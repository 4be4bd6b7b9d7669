import * as v from 'valibot'

/** Outside navigation happens only to an address the person chose: https and nothing else. */
const leaveAddress = v.pipe(
  v.string(),
  v.maxLength(500),
  v.regex(/^https:\/\/[A-Za-z0-9.-]+(:[0-9]{1,5})?(\/[\x21-\x7e]*)?$/),
)

/**
 * Every setting that follows a person to each of their devices. All are texts; an empty text
 * means "not chosen" and is accepted for each key.
 */
export const settingSchemas = {
  /** The language of the screens. */
  language: v.picklist(['en', 'es']),
  /** The country whose help lines are shown (ISO 3166-1 alpha-2). Chosen, never guessed. */
  helpCountry: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
  /** Where *Leave quickly* goes instead of the bundled neutral page. */
  leaveAddress,
  lowTrace: v.picklist(['on', 'off']),
  theme: v.picklist(['light', 'dark']),
  /** What brings you here: changes the first suggestion, and after trauma what a composer offers. */
  brings: v.picklist(['grief', 'trauma', 'relationship', 'hardDays', 'somethingElse']),
  /** How many people's words Today holds at once. Not chosen: as many as fit there. */
  listens: v.picklist(['none', '1', '2', '3']),
  /** Whether hints stand under an answer that is being written. Not chosen: they do. */
  hints: v.picklist(['on', 'off']),
  /** In how many weeks I am asked about my weeks. Not chosen: not at all. */
  weeks: v.picklist(['4', '6', '8', 'off']),
} as const

export type SettingKey = keyof typeof settingSchemas

export type Settings = { [K in SettingKey]?: v.InferOutput<(typeof settingSchemas)[K]> }

export const settingKeys = [
  'language',
  'helpCountry',
  'leaveAddress',
  'lowTrace',
  'theme',
  'brings',
  'listens',
  'hints',
  'weeks',
] as const satisfies readonly SettingKey[]
