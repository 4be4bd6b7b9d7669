import { hostTool } from '#server/hostTool/hostTool.ts'
import { random } from './author.ts'
import type { TestHost } from './testHost.ts'

export interface ToolAnswer {
  readonly code: number
  readonly out: string
  readonly err: string
  readonly json: unknown
}

/** The tools of a host as its person types them: `tools('health', '--json')`. */
export type Tools = (...words: readonly string[]) => Promise<ToolAnswer>

export const toolsWith =
  (variables: Readonly<Record<string, string | undefined>>, now: () => number = Date.now): Tools =>
  async (...words) => {
    const out: string[] = []
    const err: string[] = []
    const code = await hostTool(words, {
      variables,
      folder: '/',
      now,
      random,
      say: line => out.push(line),
      complain: line => err.push(line),
    })
    const text = out.join('\n')
    return {
      code,
      out: text,
      err: err.join('\n'),
      json: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : undefined,
    }
  }

export const toolsOf = (host: TestHost, databaseUrl?: string): Tools =>
  toolsWith({
    HEREWITH_DATA: host.dataFolder,
    DATABASE_URL: databaseUrl,
    HOST: '127.0.0.1',
    PORT: String(host.server.port),
  })
