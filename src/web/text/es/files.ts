import type { filesEn } from '../en/files.ts'
import type { Spoken } from '../spoken.ts'

export const filesEs: Spoken<typeof filesEn> = {
  title: 'Fotos y voz',
  addPictures: 'Añadir fotos',
  recordVoice: 'Grabar mi voz',
  making: (at, of) => (of === 1 ? 'Preparando la foto.' : `Preparando la foto ${at} de ${of}.`),
  tooMany: most =>
    `Caben hasta ${most} fotos. Las demás siguen en tu dispositivo; pueden ir en otra ocasión.`,
  unreadable: count =>
    count === 1
      ? 'Una foto no se puede abrir aquí y no se ha añadido. Mejor una foto hecha con la cámara.'
      : `${count} fotos no se pueden abrir aquí y no se han añadido. Mejor fotos hechas con la cámara.`,
  tooLarge: count =>
    count === 1
      ? 'Una foto es demasiado grande para abrirla aquí y no se ha añadido.'
      : `${count} fotos son demasiado grandes para abrirlas aquí y no se han añadido.`,
  pictureWords: 'Qué se ve en la foto',
  pictureWordsOf: at => `Qué se ve en la foto ${at}`,
  pictureWordsHint:
    'Si quieres, di qué se ve en la foto, para quien no puede verla. Dónde se hizo y con qué cámara no sale con ella.',
  voiceWords: 'Qué digo en la nota',
  voiceWordsHint: 'Para quien no puede oírla. Bastan unas pocas palabras.',
  remove: 'Quitar',
  removePicture: at => `Quitar la foto ${at}`,
  removeVoice: 'Quitar mi nota de voz',

  recordLead: 'Dilo como te salga. Puedes parar y seguir, y escucharte antes que nadie.',
  recordPrivate:
    'Empieza cuando pulses el botón y dura diez minutos como mucho. Antes, tu dispositivo pregunta si Herewith puede usar el micrófono.',
  begin: 'Empezar',
  asking: 'Tu dispositivo pregunta si Herewith puede usar el micrófono.',
  denied:
    'Herewith no puede usar el micrófono. Puedes permitirlo en los ajustes del navegador o del teléfono, o escribirlo.',
  noMicrophone:
    'Ningún micrófono responde. Quizá lo está usando otra app. También puedes escribirlo.',
  cannotRecord: 'Este navegador no puede grabar aquí. También puedes escribirlo.',
  nothingRecorded: 'No se grabó nada. Prueba otra vez.',
  recording: 'Grabando.',
  paused: 'En pausa. Sigue cuando quieras.',
  nearEnd: 'Queda un minuto.',
  pause: 'Pausa',
  goOn: 'Seguir',
  finish: 'Ya está',
  working: 'Preparando la nota.',
  recorded: 'Escúchala, si quieres. Nadie más la tiene todavía.',
  recordedFull: 'Se cumplieron diez minutos y terminó aquí. Lo que dijiste está entero.',
  keep: 'Guardarla',
  again: 'Grabar otra vez',
  drop: 'Tirarla',
  dropTitle: '¿Tirar esta grabación?',
  dropMore: 'Solo está en este dispositivo. Después ya no estará.',
  dropDo: 'Tirarla',
  dropNot: 'Ahora no',

  voiceOf: name => `Nota de voz de ${name}`,
  myVoice: 'Mi nota de voz',
  saysIn: 'Lo que dice',
  playVoice: 'Escuchar',
  pauseVoice: 'Pausa',
  placeInVoice: 'En qué punto',
  timeOf: (at, of) =>
    `${Math.floor(at / 60)} min ${at % 60} s de ${Math.floor(of / 60)} min ${of % 60} s`,
  speed: 'A qué velocidad',
  times: speed => `× ${String(speed).replace('.', ',')}`,

  openPicture: (at, of, words) =>
    `${of === 1 ? 'Abrir la foto' : `Abrir la foto ${at} de ${of}`}${words === '' ? '' : `: ${words}`}`,
  pictureOf: (at, of) => (of === 1 ? 'Foto' : `Foto ${at} de ${of}`),
  noDescription: 'Una foto sin palabras al lado.',
  previous: 'Anterior',
  next: 'Siguiente',
  bringing: 'Trayendo la foto.',
  comesLater: 'Llega cuando haya conexión.',
  later: 'Llega después',
  notHere: 'No está',

  withPictures: count => (count === 1 ? 'Con una foto' : `Con ${count} fotos`),
  withVoice: 'Con una nota de voz',
  withBoth: count => `Con una nota de voz y ${count === 1 ? 'una foto' : `${count} fotos`}`,
  going: {
    begins: 'Saliendo: empieza.',
    quarter: 'Saliendo: más o menos un cuarto.',
    half: 'Saliendo: más o menos la mitad.',
    mostly: 'Saliendo: la mayor parte.',
    nearly: 'Saliendo: casi todo.',
  },
  sendWordsOnly: 'Enviar solo las palabras',
  unsafeAfter: 'Primero salen tus palabras. Las fotos y la voz van detrás.',
}
