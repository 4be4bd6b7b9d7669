import { createContext, type Context } from 'preact'
import type { FileCommands } from '#client/commands/fileCommands.ts'
import { commands } from '#web/app/engine.ts'

/** Where the bytes of a file come from: the engine, or what a gallery has invented. */
export type FileSource = Pick<FileCommands, 'pass' | 'open'>

export const FileSourceContext: Context<FileSource> = createContext<FileSource>(commands.files)
