/** First name and name, or the name of the company. */
export const ownerName = ({ firstName, name }: { firstName: string; name: string }): string =>
  `${firstName} ${name}`.trim();
