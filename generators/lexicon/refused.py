"""Words that nothing made here may carry, as digests, so that this file carries none either.

Each entry is the first 12 hex digits of the SHA-256 of a word in lower case, UTF-8. To add one:
`printf %s WORD | sha256sum | cut -c-12`.
"""

from typing import Final

ENGLISH: Final = (
    "0033728f0fbc 044eb98b1876 0508a634445d 08a841e99678 11cf8376a157 120f6e5b4ea3 "
    "12e6274e4309 158869a97379 16ea09fc78ca 18d0f9c28d8c 1e02eec4f109 22fc75e65a0e "
    "268651b3ece9 2a6937d721b1 2f5f6ce5ae30 30a989afc82c 31506a8448a7 333f76180929 "
    "3b1e0d7c5dd4 402f7ebd9886 4dc9418555a2 517ae3f73216 566f532d486c 59cc3cb8a429 "
    "5a9d9dcefb56 5af6e7f08d4b 5b3ae48be122 6556c1a58444 665cb762e3bc 6ac3c336e409 "
    "6ccffa4977d4 7c4a5c242b72 82159dd02870 85fc17f7069a 8a2496b950a9 8c5c04391361 "
    "8f5083e3e5c7 937d56e49744 98b52c4b6b7d 9915ba2d8222 9ae315a94e42 a1c1a3b70c88 "
    "a76d588d0047 ab26f6966ee3 ba7463edfabd bb61ef40814c bd331fb1d242 be2db2bf99f6 "
    "c1cabb6f6e43 c2c3b68b4883 c2e7ff279082 c3de533e9b7f cc02032349c8 d75a838dc758 "
    "dd32831e9d5f ebc98c1efce2 eef3bd091670 f50c51ed2315 f6952d6eef55 fa1597ae5dc4 "
    "fd70ad909b94"
)
CHINESE: Final = (
    "055dc1f10b45 09f5ef68b2c4 1f8a615a570f 237a07ea2542 287bb9965653 2bdcf7e3d794 "
    "3bb0ed582184 4c00407b0497 500c8132beed 52817bb3ca64 62394f7007bc 64c2c582415e "
    "6bbc2ac44027 768ef88dcd75 852601d7b6b7 86de2a016709 87809878bddd 8f74deb459fd "
    "9771130feecf be7ed75e6f32 c889699b07d2 c89a70246240 e49cc3f41fd1 eefca5d7436c "
    "f228a66c29e7 f6d6732bd092 f8ae539c6618 fb06d38183a6"
)
CHINESE_LENGTHS: Final = (1, 2, 3, 4)
"""Chinese words are found at any place in a text, by these lengths."""
