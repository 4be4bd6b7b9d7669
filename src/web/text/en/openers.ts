/**
 * First lines to somebody, to be made one's own before they go out. They ask for nothing, promise
 * nothing that is not meant, and do not explain the other's life to them. `name`: as one calls them.
 */
export const openersEn = {
  grief: [
    (name: string) => `${name}, I think of you today. You do not need to answer.`,
    (name: string) => `${name}, I do not know what to say, and I did not want to say nothing.`,
    (name: string) => `${name}, I have no right words. I am here.`,
    (name: string) =>
      `${name}, I was thinking of her too. May I tell you a small thing I remember?`,
    (name: string) =>
      `${name}, I was thinking of him too. May I tell you a small thing I remember?`,
    (name: string) => `${name}, how was this morning? Only if you feel like saying it.`,
    (name: string) =>
      `${name}, I am cooking on Thursday and could bring you some. Yes or no is fine.`,
    (name: string) => `${name}, I would like to sit with you for an hour. We need not talk.`,
    (name: string) =>
      `${name}, some weeks have gone by, and I guess it is not over for you. I think of you.`,
    (name: string) => `${name}, I should have written sooner. I am sorry, and I am here now.`,
    (name: string) => `${name}, this day may be a hard one. I have it in mind with you.`,
    (name: string) =>
      `${name}, I could do an errand for you this week. Is there one that weighs on you?`,
  ],
  illness: [
    (name: string) => `${name}, I heard that you are ill. I think of you, and you owe me no news.`,
    (name: string) => `${name}, how are you, today rather than in general?`,
    (name: string) => `${name}, I could drive you to the next appointment and wait there with you.`,
    (name: string) => `${name}, would company be good, or is quiet better? Both are fine.`,
    (name: string) => `${name}, I am at the shop tomorrow. What may I bring?`,
    (name: string) => `${name}, I can take the children for an afternoon. Would Saturday help?`,
    (name: string) => `${name}, tell me whether you want to talk about it or about anything else.`,
    (name: string) =>
      `${name}, I would like to ring you for ten minutes. When are you least tired?`,
    (name: string) => `${name}, I am not asking how it goes. I am waving from here.`,
    (name: string) =>
      `${name}, when the waiting is long, you can write to me, also at night. I read it when I wake.`,
    (name: string) =>
      `${name}, I have a soup and an hour. May I come by and leave the soup at least?`,
    (name: string) => `${name}, may I tell you something silly from my day?`,
  ],
  silence: [
    (name: string) => `${name}, it has been long. I have thought of you more often than I wrote.`,
    (name: string) => `${name}, I let it get quiet between us, and I am sorry. How are you?`,
    (name: string) =>
      `${name}, I do not know whether this is still your number. It is me, and I wanted to say hello.`,
    (name: string) => `${name}, no reason. You came to my mind, and I was glad.`,
    (name: string) => `${name}, I walked past our old place and had to think of you.`,
    (name: string) => `${name}, I do not want to pick up everything. A hello would make me glad.`,
    (name: string) => `${name}, I miss the talks we had. Would you like to talk some time?`,
    (name: string) => `${name}, something I heard today sounded just like you.`,
    (name: string) =>
      `${name}, it was hard for me to write to anybody for a while. I am starting with you.`,
    (name: string) =>
      `${name}, what has been on your mind this year? I would like to hear it, short or long.`,
    (name: string) => `${name}, I never thanked you for what you did back then. I do now.`,
    (name: string) => `${name}, shall we have a coffee? If now is not the time, that is fine too.`,
  ],
  joy: [
    (name: string) =>
      `${name}, I heard the news. I am so glad with you. Tell me the moment it happened.`,
    (name: string) => `${name}, you worked for this for a long time. I saw some of it.`,
    (name: string) => `${name}, I had good news, and you are one of the first I want to tell.`,
    (name: string) => `${name}, I smiled when I read it. How does it feel from inside?`,
    (name: string) => `${name}, a year ago you did not think this could be. Do you remember?`,
    (name: string) => `${name}, may I come by and be glad with you?`,
    (name: string) => `${name}, who else knows? I would like to raise a glass with you.`,
    (name: string) => `${name}, I am proud to know you. That is all.`,
    (name: string) => `${name}, what was the best part of it?`,
    (name: string) => `${name}, today went well, and part of it is yours. Thank you.`,
    (name: string) => `${name}, I saved a piece of the cake. When can I bring it?`,
    (name: string) =>
      `${name}, I want to hear the whole story, with everything. When do you have half an hour?`,
  ],
  nothingSpecial: [
    (name: string) => `${name}, nothing special. I wanted to hear how your day was.`,
    (name: string) => `${name}, I am going for a walk at five. Are you coming?`,
    (name: string) => `${name}, what made you laugh last?`,
    (name: string) => `${name}, I have ten minutes and thought of you.`,
    (name: string) => `${name}, how did it go, the thing you told me about?`,
    (name: string) => `${name}, I am reading something you might like. Shall I bring it along?`,
    (name: string) => `${name}, I am making too much food again. Come by if you like.`,
    (name: string) => `${name}, is this week more up or more down?`,
    (name: string) => `${name}, the light is beautiful just now. I wanted to tell somebody.`,
    (name: string) => `${name}, can I ask you for advice? It is nothing bad.`,
    (name: string) => `${name}, shall we ring each other on Sunday, as we used to?`,
    (name: string) => `${name}, I owe you an answer. Here I am.`,
  ],
}
