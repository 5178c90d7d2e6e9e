import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import { Picture } from "./picture.js";
import { AROUND, DETAILS, FIND } from "./questions.js";
import { useAnswer } from "./use-answer.js";

function Details({ id, onPick }: { readonly id: string; readonly onPick: (id: string) => void }) {
  const one = useAnswer(DETAILS, { id })?.stakeholder;
  if (!one) return <p>Loading …</p>;
  return (
    <section>
      <h2>{one.name}</h2>
      <p>{one.summary}</p>
      <p>
        {one.linkageCount} linkages with {one.partnerCount} partners
      </p>
      <h3>Should meet</h3>
      <ol>
        {one.matches.map(({ candidate, reasons }) => (
          <li key={candidate.id}>
            <button
              onClick={() => {
                onPick(candidate.id);
              }}
            >
              {candidate.name}
            </button>{" "}
            {reasons[0]?.meaning}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Page() {
  const [text, setText] = useState("");
  const [id, setId] = useState("agency:smeda");
  const found = useAnswer(FIND, text.trim() === "" ? null : { text })?.search;
  const network = useAnswer(AROUND, { id })?.network;
  return (
    <>
      <h1>Who works with whom</h1>
      <label>
        Find{" "}
        <input
          type="search"
          value={text}
          onChange={({ target }) => {
            setText(target.value);
          }}
        />
      </label>
      <ul>
        {found?.map(({ stakeholder, matchedText }) => (
          <li key={stakeholder.id}>
            <button
              onClick={() => {
                setId(stakeholder.id);
                setText("");
              }}
            >
              {stakeholder.name}
            </button>{" "}
            {matchedText}
          </li>
        ))}
      </ul>
      {network && <Picture network={network} onPick={setId} />}
      {network && network.omittedNodes > 0 && <p>{network.omittedNodes} more are not shown.</p>}
      <Details id={id} onPick={setId} />
    </>
  );
}

const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  );
