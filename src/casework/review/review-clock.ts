/** 法制审核期限: the clock of the register that runs from the submission to the opinion, in fields whose rules of procedure give it a length. */
export const reviewClock = 'penalty.legal_review';
