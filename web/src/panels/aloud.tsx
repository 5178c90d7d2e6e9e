interface AloudProps {
  /** What is read aloud in place of what is seen: the same with what it is about. */
  readonly text: string;
  readonly children: string;
}

/** A short text that says more to those who hear it and not what stands around it. */
export function Aloud({ text, children }: AloudProps) {
  return (
    <>
      <span aria-hidden="true">{children}</span>
      <span className="aloud">{text}</span>
    </>
  );
}
