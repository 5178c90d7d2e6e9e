import { type InputHTMLAttributes, useEffect, useRef, useState } from "react";

interface CommittedInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "value" | "onChange"> {
  readonly value: string;
  /** What a screen reader says for a value, where the value itself says little. */
  readonly inWords?: (value: string) => string;
  readonly onCommit: (value: string) => void;
}

/**
 * An input that tells its value when the reader is done with it (the browser's own "change"), not at each letter or
 * pixel on the way: what is chosen is one step of the history.
 */
export function CommittedInput({ value, inWords, onCommit, ...rest }: CommittedInputProps) {
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState(value);
  const newest = useRef(onCommit);
  newest.current = onCommit;
  useEffect(() => {
    setDraft(value);
  }, [value]);
  useEffect(() => {
    const element = input.current;
    const commit = (): void => {
      if (element !== null) newest.current(element.value);
    };
    element?.addEventListener("change", commit);
    return () => {
      element?.removeEventListener("change", commit);
    };
  }, []);
  return (
    <input
      {...rest}
      ref={input}
      value={draft}
      aria-valuetext={inWords?.(draft)}
      onChange={(event) => {
        setDraft(event.target.value);
      }}
    />
  );
}
