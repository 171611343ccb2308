export async function seedDemo(_say: (line: string) => void): Promise<{ email: string; password: string }> {
  return { email: "", password: "" };
}
