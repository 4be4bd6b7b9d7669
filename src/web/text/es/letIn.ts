import type { Spoken } from '../spoken.ts'
import type { letInEn } from '../en/letIn.ts'

export const letInEs: Spoken<typeof letInEn> = {
  begin: 'Con otro dispositivo tuyo',
  hereTitle: 'Entrar con otro dispositivo',
  hereLead:
    'En un dispositivo tuyo que esté abierto: «Yo», «Dispositivos», «Dejar entrar otro dispositivo». Luego, que su cámara mire este cuadrado.',
  hereLabel: 'El código de este dispositivo en un cuadrado para la cámara',
  hereNoSecret:
    'El cuadrado no guarda ningún secreto y sirve una vez. Quien lo fotografíe no averigua nada.',
  hereCopy: 'Copiar el código',
  hereWaits: 'Este dispositivo espera a que lo dejes entrar. Déjalo abierto.',
  hereAgain: 'Otro código',
  hereDeclined: 'Descartado. En este dispositivo no hay nada de eso.',
  hereDeclinedDo:
    'Ha respondido otro dispositivo, quizá uno que fotografió el cuadrado. Aquí tienes otro nuevo: enséñaselo solo a tu propio dispositivo.',
  hereComing: 'Tu otro dispositivo está dejando entrar a este.',
  words: 'Palabras para comparar',
  sameTitle: '¿Tu otro dispositivo muestra estas palabras?',
  sameLead:
    'Míralo antes de responder. En un momento salen allí las mismas tres palabras, en el mismo orden.',
  sameYes: 'Sí, estas palabras',
  sameNo: 'No, otras o ninguna',
  sameWhy:
    'Si muestra otras o ninguna, ha respondido otra persona. Aquí se abriría su cuenta, y podría leer lo que escribas.',

  row: 'Dejar entrar otro dispositivo',
  scanTitle: 'Dejar entrar otro dispositivo',
  scanLead:
    'Abre Herewith en el dispositivo nuevo, elige «Ya he estado aquí» y luego «Con otro dispositivo tuyo». Que la cámara mire el cuadrado que sale allí.',
  paste: 'Pegar el código',
  pasted: 'El código del dispositivo nuevo',
  next: 'Seguir',
  sureTitle: '¿Dejar entrar este dispositivo?',
  sure: 'Abre todo lo que puedes abrir tú: tus círculos, tus páginas, tus ajustes.',
  sureHands: 'Hazlo solo si lo tienes en tus propias manos. Si otra persona te lo pide, di que no.',
  sureList: 'Después está en «Dispositivos», donde puedes quitarlo.',
  yes: 'Dejarlo entrar',
  busy: 'Respondiendo al código.',
  lettingTitle: 'Mira el dispositivo nuevo',
  lettingWaits: 'El dispositivo nuevo responde. Deja esto abierto.',
  letting: 'Si muestra estas tres palabras, di que sí allí. Entonces entra.',
  lettingNot: 'Si muestra otras, di que no allí. Todavía no se le ha enviado nada.',
  scanAgain: 'Escanear de nuevo',
  doneTitle: 'Ya entra',
  done: 'En un momento está abierto allí. Ponle un nombre allí, para reconocerlo.',
  doneNot: 'Si en cinco minutos no pasa nada allí, muestra otro código en él y empieza de nuevo.',
}
