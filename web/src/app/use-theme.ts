import { useEffect, useState } from "react";
import { embedding } from "../embed/embedding.js";
import type { Theme } from "../map/palette.js";
import { darkDevice, keepThemeWish, readThemeWish, type ThemeWish } from "./theme.js";

/** The theme on the screen, and how to change it; the page's root element carries it for the styles. */
export function useTheme(): { theme: Theme; toggle: () => void } {
  const [wish, setWish] = useState<ThemeWish>(readThemeWish);
  const [isDark, setDark] = useState(() => darkDevice().matches);
  useEffect(() => {
    const device = darkDevice();
    const follow = (): void => {
      setDark(device.matches);
    };
    device.addEventListener("change", follow);
    return () => {
      device.removeEventListener("change", follow);
    };
  }, []);
  const theme = embedding?.theme ?? (wish === "system" ? (isDark ? "dark" : "light") : wish);
  useEffect(() => {
    document.documentElement.dataset["theme"] = theme;
  }, [theme]);
  const toggle = (): void => {
    const next = theme === "dark" ? "light" : "dark";
    keepThemeWish(next);
    setWish(next);
  };
  return { theme, toggle };
}
