/** `full` is the report as it is written; `lawyer` too, with what the public version withholds marked; `public` withholds it. */
export const reportVersions = ['full', 'lawyer', 'public'] as const;
export type ReportVersion = (typeof reportVersions)[number];

export const versionNames: Readonly<Record<ReportVersion, string>> = {
  full: 'Everything',
  lawyer: 'For the lawyer',
  public: 'For the public',
};

/** What a file's name says of its version, so that one is not sent in place of another. */
export const versionSuffixes: Readonly<Record<ReportVersion, string>> = {
  full: '',
  lawyer: ' (lawyer)',
  public: ' (public)',
};
