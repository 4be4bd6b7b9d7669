import raw from '../../../data/help-lines.json?raw'

/** One way to reach a line. Numbers are written exactly as the source wrote them. */
export type Contact =
  | {
      readonly type: 'call'
      readonly display: string
      readonly tel: string
      readonly intl_e164?: string
      readonly dialable_from?: string
    }
  | {
      readonly type: 'sms'
      readonly to: string
      readonly keyword: string | null
      readonly dialable_from?: string
    }
  | { readonly type: 'whatsapp'; readonly to: string; readonly dialable_from?: string }
  | { readonly type: 'chat'; readonly url: string }

export interface HelpLine {
  readonly id: string
  /** ISO 3166, two letters. */
  readonly country: string
  readonly name: string
  readonly kind: string
  readonly scope: string
  readonly rank: number
  readonly contacts: readonly Contact[]
  readonly hours: string
  readonly cost: string
  readonly languages: readonly string[]
  readonly website: string | null
  readonly evidence: readonly string[]
  /** A: a source since 2022, or two sources. B: one older or weak source. */
  readonly confidence: 'A' | 'B'
  readonly live_verified_on: string | null
  readonly notes: string | null
}

export interface HelpData {
  /** When the emergency numbers were gathered: '2026-11'. */
  readonly emergency_gathered: string
  readonly emergency: Readonly<Record<string, string>>
  readonly lines: readonly HelpLine[]
}

/** The file comes with the app and `helpData.test.ts` proves its shape, so it is not checked again. */
export const helpData = JSON.parse(raw) as HelpData
