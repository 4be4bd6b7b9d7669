import * as v from 'valibot'
import * as api from '#protocol/api/hereNotes.ts'
import { paths, pathTo } from '#protocol/api/paths.ts'
import { askHost, type JsonCall } from '../account/askHost.ts'

const nothing = v.unknown()

/** What the host can be asked about notes for people without an account, typed; nothing is decided here. */
export const hereNoteApi = (call: JsonCall) =>
  ({
    mine: () => askHost(call, 'GET', paths.hereNotes, undefined, api.hereNotesAnswer),
    lay: (body: api.HereNoteRequest) =>
      askHost(call, 'POST', paths.hereNotes, body, api.hereNoteLaid),
    takeBack: (note: string) =>
      askHost(call, 'DELETE', pathTo(paths.hereNote, { note }), undefined, nothing),
    open: (id: string) => askHost(call, 'POST', paths.hereNoteOpen, { id }, api.hereNoteOpened),
    answer: (id: string, answer: string) =>
      askHost(call, 'POST', paths.hereNoteAnswer, { id, answer }, nothing),
    noMore: (id: string) => askHost(call, 'POST', paths.hereNoteNoMore, { id }, nothing),
  }) as const

export type HereNoteApi = ReturnType<typeof hereNoteApi>
