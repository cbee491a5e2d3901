import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig(
  { ignores: ["dist/", ".astro/", ".node/", "content/", "**/fixtures/", "**/.sites/", "test-results/"] },
  {
    files: ["**/*.{ts,js,mjs}", "bin/hookbook"],
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: "error",
      "max-depth": ["error", 4],
      "max-lines": ["error", 300],
      "max-params": ["error", 4],
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-var": "error",
      "prefer-const": "error",
    },
  },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // A command returns a promise whether it waits for something or not.
      "@typescript-eslint/require-await": "off",
      // What Astro and Playwright hand over is meant to be taken apart.
      "@typescript-eslint/unbound-method": "off",
      "no-restricted-syntax": [
        "error",
        {
          selector: "ExportAllDeclaration",
          message: "Import from the file itself: a barrel hides where a thing is.",
        },
        { selector: "ExportNamedDeclaration[source]", message: "Import from the file itself." },
      ],
    },
  },
  { files: ["src/**/*.ts"], ignores: ["**/*.test.ts"], rules: { "max-lines-per-function": ["error", 90] } },
  {
    // What is missing ends a test all the same.
    files: ["e2e/**", "**/*.test.ts"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
);
